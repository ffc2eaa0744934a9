import type { EntityManager } from 'typeorm'
import type { SaleWay } from './sale-way.enum.ts'

export interface SoldProduct {
  readonly productId: string
  readonly name: string
  readonly quantity: number
  readonly revenue: number
  /** What promotions took off. */
  readonly reduction: number
  /** Revenue of what was sold from lots whose purchase price is known. */
  readonly costedRevenue: number
  /** What those goods cost when they came in. */
  readonly cost: number
}

export interface SoldHour {
  readonly hour: number
  readonly sales: number
  readonly revenue: number
}

export interface SoldWay {
  readonly way: SaleWay
  readonly sales: number
  readonly revenue: number
  /** What was paid for bringing them. */
  readonly deliveryFees: number
}

export interface TakenBack {
  readonly undoneSales: number
  readonly undoneAmount: number
  readonly refunds: number
  readonly refundedAmount: number
  readonly returnRefunds: number
  readonly returnRefundedAmount: number
  /** What of all that was given back in cash. */
  readonly cashGivenBack: number
}

const IN = (moment: string) =>
  `${moment} >= $2::date::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AND ${moment} < ($2::date + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`
const SOLD = `FROM sold_line l WHERE l.sales_point_id = $1 AND ${IN('l.sold_at')}`

/** One day at one point, summed up; amounts are whole đồng. */
export class DayReportRepository {
  constructor(
    private readonly manager: EntityManager,
    private readonly salesPointId: string,
    private readonly on: string,
  ) {}

  /** Most revenue first. */
  products(): Promise<SoldProduct[]> {
    return this.#ask(
      `SELECT l.product_id AS "productId", coalesce(p.name, '') AS name, sum(l.quantity)::float8 AS quantity, coalesce(sum(l.amount), 0)::float8 AS revenue,
              sum(l.reduction)::float8 AS reduction, coalesce(sum(l.amount) FILTER (WHERE c.each IS NOT NULL), 0)::float8 AS "costedRevenue", coalesce(round(sum(l.quantity * c.each)), 0)::float8 AS cost
         FROM sold_line l LEFT JOIN product p ON p.id = l.product_id
         LEFT JOIN LATERAL (SELECT sum(r.quantity::numeric * r.unit_cost) / sum(r.quantity) AS each FROM receipt_cost r
            WHERE r.sales_point_id = l.sales_point_id AND r.product_id = l.product_id AND r.lot_code = l.lot_code) c ON l.amount IS NOT NULL
        WHERE l.sales_point_id = $1 AND ${IN('l.sold_at')} GROUP BY 1, 2 ORDER BY 4 DESC, 1 LIMIT 500`,
    )
  }

  hours(): Promise<SoldHour[]> {
    return this.#ask(
      `SELECT extract(hour FROM l.sold_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::int AS hour, count(DISTINCT l.sale_id)::int AS sales,
              coalesce(sum(l.amount), 0)::float8 AS revenue ${SOLD} GROUP BY 1 ORDER BY 1`,
    )
  }

  ways(): Promise<SoldWay[]> {
    return this.#ask(
      `SELECT way, sum(sales)::int AS sales, sum(revenue)::float8 AS revenue, sum(fees)::float8 AS "deliveryFees" FROM (
       SELECT coalesce(o.payment_method, CASE e.payment_method WHEN 'CASH' THEN 'COUNTER_CASH' WHEN 'BANK_TRANSFER' THEN 'COUNTER_TRANSFER' ELSE 'COUNTER' END) AS way,
              count(DISTINCT l.sale_id) AS sales, coalesce(sum(l.amount), 0) AS revenue, 0 AS fees
         FROM sold_line l LEFT JOIN customer_order o ON l.is_order AND o.id = l.sale_id LEFT JOIN till_entry e ON NOT l.is_order AND e.counter_sale_id = l.sale_id
        WHERE l.sales_point_id = $1 AND ${IN('l.sold_at')} GROUP BY 1
       UNION ALL
       SELECT o.payment_method, 0, 0, sum(o.delivery_fee) FROM customer_order o
        WHERE o.sales_point_id = $1 AND o.status = 'HANDED_OVER' AND o.delivery_fee > 0 AND ${IN('o.ended_at')} GROUP BY 1) w
        GROUP BY way ORDER BY way`,
    )
  }

  async takenBack(): Promise<TakenBack> {
    const [row] = await this.#ask<TakenBack>(
      `SELECT (SELECT count(*)::int FROM counter_sale s WHERE s.sales_point_id = $1 AND ${IN('s.undone_at')}) AS "undoneSales",
              (SELECT coalesce(sum(l.amount), 0)::float8 FROM counter_sale s JOIN counter_sale_line l ON l.counter_sale_id = s.id
                WHERE s.sales_point_id = $1 AND ${IN('s.undone_at')}) AS "undoneAmount",
              (SELECT count(*)::int FROM customer_order o WHERE o.sales_point_id = $1 AND ${IN('o.refunded_at')}) AS refunds,
              (SELECT coalesce(sum(o.total), 0)::float8 FROM customer_order o WHERE o.sales_point_id = $1 AND ${IN('o.refunded_at')}) AS "refundedAmount",
              r.count AS "returnRefunds", r.amount::float8 AS "returnRefundedAmount",
              (r.cash + (SELECT coalesce(sum(p.amount), 0) FROM cash_payout p JOIN customer_order o ON o.id = p.cause_id
                WHERE p.sales_point_id = $1 AND ${IN('p.paid_at')}))::float8 AS "cashGivenBack"
         FROM (SELECT count(DISTINCT r.id)::int AS count, coalesce(sum(l.amount), 0) AS amount, coalesce(sum(l.amount) FILTER (WHERE r.refund_method = 'CASH'), 0) AS cash
                 FROM order_return r JOIN order_return_line l ON l.return_id = r.id WHERE r.sales_point_id = $1 AND ${IN('r.refunded_at')}) r`,
    )
    return row!
  }

  #ask<Row>(statement: string): Promise<Row[]> {
    return this.manager.query(statement, [this.salesPointId, this.on])
  }
}
