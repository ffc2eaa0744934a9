import { prepared } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import type { Asked, PriceInForce } from './point-price.entity.ts'

type Row = Omit<PriceInForce, keyof Asked>

const IN_FORCE = prepared(
  `SELECT f.unit_price::float8 AS "unitPrice", f.regular_price::float8 AS "regularPrice", f.is_own AS "isOwn",
        CASE WHEN o.id IS NOT NULL THEN json_build_object('id', o.id, 'name', o.name, 'kind', o.kind, 'firstDay', o.first_day, 'lastDay', o.last_day) END AS promotion
   FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS k(point, product, place)
  CROSS JOIN LATERAL price_in_force(k.point, k.product, $3) f LEFT JOIN promotion o ON o.id = f.promotion_id
  ORDER BY k.place`,
)

/** A promotion of the point that rests on another price than will hold before it. */
export interface BrokenPromise {
  readonly productId: string
  readonly promotionId: string
  readonly promotionName: string
  readonly firstDay: string
  readonly priceBefore: number
}

/** What points ask, by the one function of the database that says so. */
export class PriceInForceRepository {
  constructor(private readonly manager: EntityManager) {}

  /** In the order in which they are asked, in one statement. */
  async find(asked: readonly Asked[], at: Date): Promise<PriceInForce[]> {
    if (asked.length === 0) return []
    const rows: Row[] = await this.manager.query(IN_FORCE, [
      asked.map(({ salesPointId }) => salesPointId),
      asked.map(({ productId }) => productId),
      at,
    ])
    return rows.map((row, place) => ({ ...asked[place]!, ...row }))
  }

  /** An announced promotion that has not begun, when the price before it is not the announced one; null when all are kept. */
  async brokenPromise(salesPointId: string, productIds: readonly string[], now: Date): Promise<BrokenPromise | null> {
    const [found]: BrokenPromise[] = await this.manager.query(
      `SELECT n.product_id AS "productId", o.id AS "promotionId", o.name AS "promotionName", o.first_day::text AS "firstDay", n.price_before::float8 AS "priceBefore"
         FROM promotion_line n JOIN promotion o ON o.id = n.promotion_id
        CROSS JOIN LATERAL price_in_force(n.sales_point_id, n.product_id, lower(n.during) - interval '1 microsecond') f
        WHERE n.sales_point_id = $1 AND n.product_id = ANY($2) AND lower(n.during) > $3 AND f.unit_price IS DISTINCT FROM n.price_before
        ORDER BY o.first_day LIMIT 1`,
      [salesPointId, productIds, now],
    )
    return found ?? null
  }
}
