import type { EntityManager } from 'typeorm'

/** Days, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** Whose sales somebody may see: at points of areas, at own points, and of the products of own producers everywhere. */
export interface TurnoverSight {
  readonly areas: readonly string[] | 'EVERYWHERE'
  readonly pointIds: readonly string[]
  readonly producerIds: readonly string[]
  /** Only this point; null: all. */
  readonly salesPointId: string | null
}

export interface ProductTurnover {
  readonly productId: string
  readonly name: string
  readonly quantity: number
  readonly revenue: number
  /** Units sold without a price. */
  readonly unpriced: number
  readonly revenueBefore: number
}

export interface MonthTurnover {
  readonly productId: string
  readonly month: string
  readonly quantity: number
  readonly revenue: number
}

export interface PointTurnover {
  readonly productId: string
  readonly salesPointId: string
  readonly quantity: number
  readonly revenue: number
}

const DAYS = (from: string, to: string) =>
  `l.sold_at >= ${from}::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AND l.sold_at < (${to}::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`
const SEEN = `(($1::uuid[] IS NULL OR l.sales_point_id = ANY ($2::uuid[]) OR p.producer_id = ANY ($3::uuid[])
   OR EXISTS (SELECT FROM sales_point_area a WHERE a.sales_point_id = l.sales_point_id AND a.unit_id = ANY ($1))) AND ($4::uuid IS NULL OR l.sales_point_id = $4))`
const paramsOf = ({ areas, pointIds, producerIds, salesPointId }: TurnoverSight) => [
  areas === 'EVERYWHERE' ? null : areas,
  pointIds,
  producerIds,
  salesPointId,
]
const SOLD = `FROM sold_line l JOIN product p ON p.id = l.product_id WHERE ${SEEN}`

/** What was really sold, summed up. Amounts are whole đồng. */
export class TurnoverRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Products with turnover in one of the two periods, most first; one row more than asked for. */
  products(
    sight: TurnoverSight,
    { now, before }: { readonly now: Period; readonly before: Period },
    page: { readonly after: readonly unknown[] | null; readonly limit: number },
  ): Promise<ProductTurnover[]> {
    return this.manager.query(
      `SELECT * FROM (
         SELECT p.id AS "productId", coalesce(p.name, '') AS name,
                coalesce(sum(l.quantity) FILTER (WHERE ${DAYS('$5', '$6')}), 0)::float8 AS quantity,
                coalesce(sum(l.amount) FILTER (WHERE ${DAYS('$5', '$6')}), 0)::float8 AS revenue,
                coalesce(sum(l.quantity) FILTER (WHERE l.amount IS NULL AND ${DAYS('$5', '$6')}), 0)::float8 AS unpriced,
                coalesce(sum(l.amount) FILTER (WHERE ${DAYS('$7', '$8')}), 0)::float8 AS "revenueBefore"
           ${SOLD} AND (${DAYS('$5', '$6')} OR ${DAYS('$7', '$8')}) GROUP BY p.id) t
        WHERE $9::float8 IS NULL OR (t.revenue, t."productId") < ($9, $10::uuid)
        ORDER BY t.revenue DESC, t."productId" DESC LIMIT $11`,
      [...paramsOf(sight), now.from, now.to, before.from, before.to, page.after?.[0] ?? null, page.after?.[1] ?? null, page.limit],
    )
  }

  async total(sight: TurnoverSight, { from, to }: Period): Promise<number> {
    const [row]: { revenue: number }[] = await this.manager.query(
      `SELECT coalesce(sum(l.amount), 0)::float8 AS revenue ${SOLD} AND ${DAYS('$5', '$6')}`,
      [...paramsOf(sight), from, to],
    )
    return row!.revenue
  }

  /** What was paid for bringing orders from the points somebody may see; a producer's part in an order has none. */
  async deliveryFees({ areas, pointIds, salesPointId }: TurnoverSight, { from, to }: Period): Promise<number> {
    const [row]: { fees: number }[] = await this.manager.query(
      `SELECT coalesce(sum(l.delivery_fee), 0)::float8 AS fees FROM (SELECT o.sales_point_id, o.delivery_fee, o.ended_at AS sold_at FROM customer_order o
          WHERE o.status = 'HANDED_OVER' AND o.delivery_fee > 0) l
        WHERE ($1::uuid[] IS NULL OR l.sales_point_id = ANY ($2::uuid[])
               OR EXISTS (SELECT FROM sales_point_area a WHERE a.sales_point_id = l.sales_point_id AND a.unit_id = ANY ($1)))
          AND ($3::uuid IS NULL OR l.sales_point_id = $3) AND ${DAYS('$4', '$5')}`,
      [areas === 'EVERYWHERE' ? null : areas, pointIds, salesPointId, from, to],
    )
    return row!.fees
  }

  months(sight: TurnoverSight, { from, to }: Period, productIds: readonly string[]): Promise<MonthTurnover[]> {
    return this.manager.query(
      `SELECT l.product_id AS "productId", to_char(l.sold_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM') AS month, sum(l.quantity)::float8 AS quantity,
              coalesce(sum(l.amount), 0)::float8 AS revenue
         ${SOLD} AND ${DAYS('$5', '$6')} AND l.product_id = ANY ($7::uuid[]) GROUP BY 1, 2 ORDER BY 2`,
      [...paramsOf(sight), from, to, productIds],
    )
  }

  points(sight: TurnoverSight, { from, to }: Period, productIds: readonly string[]): Promise<PointTurnover[]> {
    return this.manager.query(
      `SELECT l.product_id AS "productId", l.sales_point_id AS "salesPointId", sum(l.quantity)::float8 AS quantity, coalesce(sum(l.amount), 0)::float8 AS revenue
         ${SOLD} AND ${DAYS('$5', '$6')} AND l.product_id = ANY ($7::uuid[]) GROUP BY 1, 2 ORDER BY 4 DESC, 2`,
      [...paramsOf(sight), from, to, productIds],
    )
  }
}
