import { createHash } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { QuantityUnit } from '../products/quantity-unit.enum.ts'

export interface SnapshotLot {
  readonly lotCode: string
  readonly expiresOn: string | null
  readonly isRecalled: boolean
  readonly free: number
}

/** A price that holds from a moment on, until the next. */
export interface SnapshotPrice {
  /** Null: it holds already. */
  readonly from: string | null
  readonly unitPrice: number | null
  /** Before the promotion; null without one. */
  readonly priceBefore: number | null
}

export interface SnapshotProduct {
  readonly productId: string
  readonly name: string
  readonly unit: QuantityUnit
  readonly price: number | null
  readonly prices: readonly SnapshotPrice[]
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
/** A till sells alone for so long by the prices of its snapshot. */
const DAYS_OF_PRICES = 30

export class TillSnapshotRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Products with lots that have goods, or that moved since `since`; lots by expiry, prices from `now` on. */
  async read(salesPointId: string, since: Date, now: Date): Promise<ShelfSnapshot> {
    const rows: (Omit<SnapshotProduct, 'prices'> & { prices: string })[] = await this.manager.query(
      `WITH dated AS (
         SELECT o.product_id FROM point_price o WHERE o.sales_point_id = $1 AND (o.begins_at > $3 OR o.ends_at > $3)
         UNION SELECT n.product_id FROM promotion_line n WHERE n.sales_point_id = $1 AND upper(n.during) > $3)
       SELECT l.product_id AS "productId", p.name, p.unit, f.unit_price::float8 AS price, s.prices::text AS prices, p.code, coalesce(p.is_alcohol, false) AS "isAlcohol",
              json_agg(json_build_object('lotCode', l.lot_code, 'expiresOn', l.expires_on::text, 'isRecalled', l.is_recalled, 'free', l.free)
                       ORDER BY l.expires_on NULLS LAST, l.lot_code) AS lots
         FROM stock_lot l JOIN product p ON p.id = l.product_id
        CROSS JOIN LATERAL price_in_force($1, l.product_id, $3) f
        CROSS JOIN LATERAL (
          SELECT json_agg(json_build_object('from', nullif(b.begins_at, $3), 'unitPrice', b.unit_price,
                                            'priceBefore', CASE WHEN b.promotion_id IS NOT NULL THEN b.regular_price END) ORDER BY b.begins_at) AS prices
            FROM (SELECT $3::timestamptz AS begins_at, f.unit_price, f.regular_price, f.promotion_id WHERE l.product_id NOT IN (SELECT product_id FROM dated)
                  UNION ALL SELECT d.begins_at, d.unit_price, d.regular_price, d.promotion_id
                    FROM prices_between($1, l.product_id, $3, $3::timestamptz + interval '${DAYS_OF_PRICES} days') d WHERE l.product_id IN (SELECT product_id FROM dated)) b) s
        WHERE l.sales_point_id = $1 AND NOT l.is_withdrawn AND (l.on_hand > 0 OR l.changed_at >= $2)
        GROUP BY l.product_id, p.name, p.unit, f.unit_price, s.prices::text, p.code, p.is_alcohol, p.folded ORDER BY p.folded, l.product_id LIMIT ${MOST_PRODUCTS + 1}`,
      [salesPointId, since, now],
    )
    const products = rows.slice(0, MOST_PRODUCTS).map(row => ({ ...row, prices: JSON.parse(row.prices) as SnapshotPrice[] }))
    const version = createHash('sha256').update(JSON.stringify(products)).digest('hex').slice(0, 16)
    return { version, products, isComplete: rows.length <= MOST_PRODUCTS }
  }
}
