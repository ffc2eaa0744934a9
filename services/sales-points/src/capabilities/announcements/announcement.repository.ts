import type { EntityManager } from 'typeorm'

export interface OrderRunningOut {
  readonly id: string
  readonly number: string
  readonly salesPointId: string
  readonly customerId: string
  readonly total: number
  readonly actUntil: Date
  readonly deliveryUnitId: string | null
}

export interface BlockedLot {
  readonly salesPointId: string
  readonly salesPointName: string
  readonly productName: string
  readonly quantity: number
}

export interface ExpiredLots {
  readonly salesPointId: string
  readonly salesPointName: string
  readonly expiredOn: string
  readonly lots: number
}

export interface LowStock {
  readonly salesPointId: string
  readonly salesPointName: string
  readonly products: number
}

/** What others are told besides the thing itself, and what they were told already. */
export class AnnouncementRepository {
  constructor(private readonly manager: EntityManager) {}

  async nameOf(salesPointId: string): Promise<string> {
    const [{ name }]: [{ name: string }] = await this.manager.query('SELECT name FROM sales_point WHERE id = $1', [salesPointId])
    return name
  }

  /** Takes placed orders whose time is over before this moment and that were placed long enough ago: each once, whoever asks at the same time. */
  async takeRunningOut(
    now: Date,
    { before, placedBefore }: { before: Date; placedBefore: Date },
    limit: number,
  ): Promise<OrderRunningOut[]> {
    const [rows]: [OrderRunningOut[]] = await this.manager.query(
      `UPDATE customer_order SET reminded_at = $1 WHERE id IN (
         SELECT id FROM customer_order WHERE act_until > $1 AND act_until <= $2 AND placed_at <= $3 AND reminded_at IS NULL
            AND (delivery_unit_id IS NULL OR (payment_method = 'BANK_TRANSFER' AND paid_at IS NULL))
          ORDER BY act_until LIMIT $4 FOR UPDATE SKIP LOCKED)
       RETURNING id, number, sales_point_id AS "salesPointId", customer_id AS "customerId", total::float8 AS total, act_until AS "actUntil",
         delivery_unit_id AS "deliveryUnitId"`,
      [now, before, placedBefore, limit],
    )
    return rows
  }

  /** Where a lot lies on a shelf. */
  lotOnShelves(productId: string, lotCode: string): Promise<BlockedLot[]> {
    return this.manager.query(
      `SELECT l.sales_point_id AS "salesPointId", s.name AS "salesPointName", coalesce(l.name, '') AS "productName", l.on_hand AS quantity
         FROM stock_lot l JOIN sales_point s ON s.id = l.sales_point_id
        WHERE l.product_id = $1 AND l.lot_code = $2 AND l.on_hand > 0 ORDER BY l.sales_point_id`,
      [productId, lotCode],
    )
  }

  /** Takes what lies on shelves since its last day was yesterday, or one of the week before if nobody was there to say so: each point and day once. */
  takeExpired(yesterday: string): Promise<ExpiredLots[]> {
    return this.manager.query(
      `WITH told AS (
         INSERT INTO told_expiry (sales_point_id, expired_on)
         SELECT DISTINCT sales_point_id, expires_on FROM stock_level WHERE expires_on BETWEEN $1::date - 6 AND $1::date AND on_hand > 0
         ON CONFLICT DO NOTHING RETURNING sales_point_id, expired_on)
       SELECT t.sales_point_id AS "salesPointId", s.name AS "salesPointName", t.expired_on::text AS "expiredOn",
              (SELECT count(*)::int FROM stock_level l WHERE l.sales_point_id = t.sales_point_id AND l.expires_on = t.expired_on AND l.on_hand > 0) AS lots
         FROM told t JOIN sales_point s ON s.id = t.sales_point_id ORDER BY 1`,
      [yesterday],
    )
  }

  /** Takes the products that fell below what is wanted: each fall once, whoever asks at the same time; those with enough again may fall anew. */
  takeLow(today: string): Promise<LowStock[]> {
    return this.manager.query(
      `WITH low AS MATERIALIZED (
         SELECT t.sales_point_id, t.product_id FROM stock_threshold t
          WHERE t.least > (SELECT coalesce(sum(l.free), 0) FROM stock_lot l
                            WHERE l.sales_point_id = t.sales_point_id AND l.product_id = t.product_id
                              AND NOT l.is_recalled AND NOT l.is_withdrawn AND (l.expires_on IS NULL OR l.expires_on >= $1::date))),
       enough AS (
         DELETE FROM told_low_stock t WHERE NOT EXISTS (SELECT FROM low WHERE low.sales_point_id = t.sales_point_id AND low.product_id = t.product_id)),
       told AS (
         INSERT INTO told_low_stock (sales_point_id, product_id) SELECT sales_point_id, product_id FROM low
         ON CONFLICT DO NOTHING RETURNING sales_point_id)
       SELECT s.id AS "salesPointId", s.name AS "salesPointName", count(*)::int AS products
         FROM told JOIN sales_point s ON s.id = told.sales_point_id GROUP BY s.id ORDER BY s.id`,
      [today],
    )
  }
}
