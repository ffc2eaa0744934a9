import type { EntityManager } from 'typeorm'
import type { QuantityUnit } from '../products/quantity-unit.enum.ts'
import type { StockDiscrepancyOutcome } from './stock-discrepancy-outcome.enum.ts'

export interface NewDiscrepancy {
  readonly id: string
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
  readonly missing: number
  readonly tillEntryId: string
  readonly openedAt: Date
}

export interface StockDiscrepancy extends NewDiscrepancy {
  readonly sequence: string
  readonly unit: QuantityUnit | null
  readonly outcome: StockDiscrepancyOutcome | null
  readonly reason: string | null
  readonly resolvedBy: string | null
  readonly resolvedAt: Date | null
}

const DISCREPANCIES = `SELECT d.id, d.sequence, d.sales_point_id AS "salesPointId", d.product_id AS "productId", d.lot_code AS "lotCode", d.missing,
    d.till_entry_id AS "tillEntryId", d.opened_at AS "openedAt", p.unit, d.outcome, d.reason, d.resolved_by AS "resolvedBy", d.resolved_at AS "resolvedAt"
  FROM stock_discrepancy d LEFT JOIN product p ON p.id = d.product_id`

export class StockDiscrepancyRepository {
  constructor(private readonly manager: EntityManager) {}

  async add(discrepancies: readonly NewDiscrepancy[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO stock_discrepancy (id, sales_point_id, product_id, lot_code, missing, till_entry_id, opened_at)
       SELECT n.id, n."salesPointId", n."productId", n."lotCode", n.missing, n."tillEntryId", n."openedAt"
         FROM jsonb_to_recordset($1) AS n(id uuid, "salesPointId" uuid, "productId" uuid, "lotCode" text, missing int, "tillEntryId" uuid, "openedAt" timestamptz)`,
      [JSON.stringify(discrepancies)],
    )
  }

  async get(id: string): Promise<StockDiscrepancy> {
    const [row]: StockDiscrepancy[] = await this.manager.query(`${DISCREPANCIES} WHERE d.id = $1`, [id])
    return row!
  }

  /** Locks it until the end of the transaction. Null when unknown. */
  async lock(id: string): Promise<StockDiscrepancy | null> {
    await this.manager.query('SELECT FROM stock_discrepancy WHERE id = $1 FOR UPDATE', [id])
    return (await this.get(id)) ?? null
  }

  async resolve(id: string, told: { outcome: StockDiscrepancyOutcome; reason: string; by: string; at: Date }): Promise<void> {
    await this.manager.query('UPDATE stock_discrepancy SET outcome = $2, reason = $3, resolved_by = $4, resolved_at = $5 WHERE id = $1', [
      id,
      told.outcome,
      told.reason,
      told.by,
      told.at,
    ])
  }

  list(salesPointId: string, isOpen: boolean, page: { limit: number; before: unknown }): Promise<StockDiscrepancy[]> {
    return this.manager.query(
      `${DISCREPANCIES} WHERE d.sales_point_id = $1 AND (NOT $2 OR d.resolved_at IS NULL) AND ($3::bigint IS NULL OR d.sequence < $3)
        ORDER BY d.sequence DESC LIMIT $4`,
      [salesPointId, isOpen, page.before, page.limit],
    )
  }
}
