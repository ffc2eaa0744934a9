import { createHash } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { QuantityUnit } from '../products/quantity-unit.enum.ts'

export interface SnapshotLot {
  readonly lotCode: string
  readonly expiresOn: string | null
  readonly isRecalled: boolean
  readonly free: number
}

export interface SnapshotProduct {
  readonly productId: string
  readonly name: string
  readonly unit: QuantityUnit
  readonly price: number | null
  readonly code: string | null
  readonly isAlcohol: boolean
  readonly lots: readonly SnapshotLot[]
}

/** What a till sells from while it is alone. */
export interface ShelfSnapshot {
  /** The same for the same goods, prices and recalls. */
  readonly version: string
  readonly products: readonly SnapshotProduct[]
  /** False when the point has more than a till can hold. */
  readonly isComplete: boolean
}

export const MOST_PRODUCTS = 1_000

export class TillSnapshotRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Products with lots that have goods, or that moved since `since`; lots by expiry. */
  async read(salesPointId: string, since: Date): Promise<ShelfSnapshot> {
    const rows: SnapshotProduct[] = await this.manager.query(
      `SELECT l.product_id AS "productId", p.name, p.unit, p.price::float8 AS price, p.code, coalesce(p.is_alcohol, false) AS "isAlcohol",
              json_agg(json_build_object('lotCode', l.lot_code, 'expiresOn', l.expires_on::text, 'isRecalled', l.is_recalled, 'free', l.free)
                       ORDER BY l.expires_on NULLS LAST, l.lot_code) AS lots
         FROM stock_lot l JOIN product p ON p.id = l.product_id
        WHERE l.sales_point_id = $1 AND NOT l.is_withdrawn AND (l.on_hand > 0 OR l.changed_at >= $2)
        GROUP BY l.product_id, p.name, p.unit, p.price, p.code, p.is_alcohol, p.folded ORDER BY p.folded, l.product_id LIMIT ${MOST_PRODUCTS + 1}`,
      [salesPointId, since],
    )
    const products = rows.slice(0, MOST_PRODUCTS)
    const version = createHash('sha256').update(JSON.stringify(products)).digest('hex').slice(0, 16)
    return { version, products, isComplete: rows.length <= MOST_PRODUCTS }
  }
}
