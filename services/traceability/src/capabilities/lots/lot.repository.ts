import type { EntityManager } from 'typeorm'

/** A lot as it is written down once. */
export interface NewLot {
  readonly id: string
  /** Null for a raw material, which has a name instead. */
  readonly productId: string | null
  readonly materialName: string | null
  readonly producerId: string
  readonly code: string
  readonly gtin: string | null
  readonly token: string
  readonly quantity: number
  readonly unit: string
  readonly producedOn: string
  readonly expiresOn: string | null
  readonly note: string | null
  readonly isDemo: boolean
  readonly createdAt: Date
}

/** What a rule must know of a lot that nobody else may change meanwhile. */
export interface LockedLot {
  readonly id: string
  readonly productId: string | null
  readonly producerId: string
  readonly code: string
  readonly quantity: number
  readonly unit: string
  readonly producedOn: string
}

const LOCKED = `id, product_id AS "productId", producer_id AS "producerId", code, quantity, unit, produced_on::text AS "producedOn"`

export class LotRepository {
  constructor(private readonly manager: EntityManager) {}

  /** False when the product has a lot with this code already, a concurrent one included. */
  async add(lot: NewLot): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO lot (id, product_id, material_name, producer_id, code, gtin, token, quantity, unit, produced_on, expires_on, note, is_demo, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) ON CONFLICT DO NOTHING RETURNING 1`,
      [
        lot.id,
        lot.productId,
        lot.materialName,
        lot.producerId,
        lot.code,
        lot.gtin,
        lot.token,
        lot.quantity,
        lot.unit,
        lot.producedOn,
        lot.expiresOn,
        lot.note,
        lot.isDemo,
        lot.createdAt,
      ],
    )
    return rows.length === 1
  }

  /** In the order of their ids, so that two transactions that want the same lots do not wait for each other in a ring. */
  lock(ids: readonly string[]): Promise<LockedLot[]> {
    return this.manager.query(`SELECT ${LOCKED} FROM lot WHERE id = ANY($1) ORDER BY id FOR UPDATE`, [ids])
  }

  async lockByCode(productId: string, code: string): Promise<LockedLot | null> {
    const [row]: LockedLot[] = await this.manager.query(`SELECT ${LOCKED} FROM lot WHERE product_id = $1 AND code = $2 FOR UPDATE`, [
      productId,
      code,
    ])
    return row ?? null
  }

  /** The last review counts: a correction declared after it asks for another. */
  async markReviewed(id: string, by: string, at: Date): Promise<void> {
    await this.manager.query('UPDATE lot SET reviewed_at = $3, reviewed_by = $2 WHERE id = $1', [id, by, at])
  }
}
