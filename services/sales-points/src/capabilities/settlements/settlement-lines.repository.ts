import type { EntityManager } from 'typeorm'
import type { QuantityUnit } from '../products/quantity-unit.enum.ts'
import type { SettlementLineKind } from './settlement.enum.ts'
import type { Settleable, Shares } from './settlement.rules.ts'

export interface SettlementLine extends Shares {
  readonly position: number
  readonly version: number
  readonly kind: SettlementLineKind
  readonly causeId: string | null
  readonly productId: string | null
  readonly lotCode: string | null
  readonly quantity: number
  readonly unit: QuantityUnit | null
  readonly unitPrice: number | null
  readonly happenedAt: Date
  readonly carriedOver: boolean
  readonly reason: string | null
  readonly corrects: number | null
}

export type NewLine = Omit<SettlementLine, 'position' | 'version' | 'unit'> & { readonly sourceId: string | null }

export interface ProductTotal extends Shares {
  readonly productId: string
  readonly quantity: number
  readonly unit: QuantityUnit | null
}

/** What is not in any statement yet, of one pair in one month. */
export interface Unsettled {
  readonly salesPointId: string
  readonly producerId: string
  readonly month: string
  readonly lines: number
  readonly gross: number
}

const LINES = `SELECT l.settlement_id AS "settlementId", l.position, l.version, l.kind, l.cause_id AS "causeId", l.product_id AS "productId", l.lot_code AS "lotCode",
    l.quantity, p.unit, l.unit_price::float8 AS "unitPrice", l.gross::float8 AS gross, l.commission::float8 AS commission, l.due::float8 AS due,
    l.happened_at AS "happenedAt", l.carried_over AS "carriedOver", l.reason, l.corrects
  FROM settlement_line l LEFT JOIN product p ON p.id = l.product_id`
const UNSETTLED = 'NOT EXISTS (SELECT FROM settlement_line l WHERE l.source_id = s.source_id)'

/** The ledger as statements see it, and what they made of it. */
export class SettlementLinesRepository {
  constructor(private readonly manager: EntityManager) {}

  /** What happened before a moment and is in no statement yet, oldest first. */
  async findOpen(salesPointId: string, producerId: string, before: Date): Promise<Settleable[]> {
    return this.manager.query(
      `SELECT s.source_id AS "sourceId", s.kind, s.cause_id AS "causeId", s.product_id AS "productId", s.lot_code AS "lotCode", s.quantity,
              s.unit_price::float8 AS "unitPrice", s.happened_at AS "happenedAt"
         FROM settleable() s WHERE s.sales_point_id = $1 AND s.producer_id = $2 AND s.happened_at < $3 AND ${UNSETTLED}
        ORDER BY s.happened_at, s.source_id`,
      [salesPointId, producerId, before],
    )
  }

  /** By month, of all whom one side does business with. */
  unsettled(side: { salesPointId: string } | { producerId: string }): Promise<Unsettled[]> {
    const [column, id] = 'salesPointId' in side ? ['sales_point_id', side.salesPointId] : ['producer_id', side.producerId]
    return this.manager.query(
      `SELECT s.sales_point_id AS "salesPointId", s.producer_id AS "producerId",
              to_char(s.happened_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') AS month, count(*)::int AS lines,
              sum(coalesce(s.unit_price, 0) * s.quantity)::float8 AS gross
         FROM settleable() s WHERE s.${column} = $1 AND ${UNSETTLED} GROUP BY 1, 2, 3 ORDER BY 3 DESC, 1, 2 LIMIT 200`,
      [id],
    )
  }

  async add(settlementId: string, version: number, lines: readonly NewLine[]): Promise<void> {
    const rows = lines.map((line, index) => ({ ...line, index }))
    await this.manager.query(
      `INSERT INTO settlement_line (settlement_id, position, version, kind, source_id, cause_id, product_id, lot_code, quantity, unit_price,
              gross, commission, due, happened_at, carried_over, reason, corrects)
       SELECT $1, f.taken + n.index + 1, $2, n.kind, n."sourceId", n."causeId", n."productId", n."lotCode", n.quantity, n."unitPrice",
              n.gross, n.commission, n.due, n."happenedAt", n."carriedOver", n.reason, n.corrects
         FROM (SELECT coalesce(max(position), 0) AS taken FROM settlement_line WHERE settlement_id = $1) f,
              jsonb_to_recordset($3) AS n(index int, kind text, "sourceId" uuid, "causeId" uuid, "productId" uuid, "lotCode" text, quantity int,
                "unitPrice" bigint, gross bigint, commission bigint, due bigint, "happenedAt" timestamptz, "carriedOver" boolean, reason text, corrects int)`,
      [settlementId, version, JSON.stringify(rows)],
    )
  }

  list(settlementId: string, page: { limit: number; after: number }): Promise<SettlementLine[]> {
    return this.manager.query(`${LINES} WHERE l.settlement_id = $1 AND l.position > $2 ORDER BY l.position LIMIT $3`, [
      settlementId,
      page.after,
      page.limit,
    ])
  }

  async count(settlementId: string): Promise<number> {
    const [{ lines }] = await this.manager.query('SELECT count(*)::int AS lines FROM settlement_line WHERE settlement_id = $1', [
      settlementId,
    ])
    return lines as number
  }

  /** By product, of statements; corrections of no product are left out. */
  productTotals(settlementIds: readonly string[]): Promise<(ProductTotal & { settlementId: string })[]> {
    return this.manager.query(
      `SELECT l.settlement_id AS "settlementId", l.product_id AS "productId", p.unit, sum(l.quantity)::int AS quantity, sum(l.gross)::float8 AS gross,
              sum(l.commission)::float8 AS commission, sum(l.due)::float8 AS due
         FROM settlement_line l LEFT JOIN product p ON p.id = l.product_id
        WHERE l.settlement_id = ANY($1) AND l.product_id IS NOT NULL GROUP BY 1, 2, 3, p.folded ORDER BY 1, p.folded, 2`,
      [settlementIds],
    )
  }
}
