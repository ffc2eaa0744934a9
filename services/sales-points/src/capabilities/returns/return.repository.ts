import type { EntityManager } from 'typeorm'
import type { NewReturn, OrderReturn } from './return.entity.ts'
import type { ReturnOutcome, ReturnRefundMethod } from './return.enum.ts'
import type { BoughtLine } from './return.rules.ts'

const RETURNS = `SELECT r.id, r.sequence, r.order_id AS "orderId", r.sales_point_id AS "salesPointId", r.customer_id AS "customerId", r.status, r.reason, r.words,
    r.asked_at AS "askedAt", r.decided_by AS "decidedBy", r.decided_at AS "decidedAt", r.decision_reason AS "decisionReason", r.received_at AS "receivedAt",
    r.withdrawn_at AS "withdrawnAt", r.refund_method AS "refundMethod", r.refunded_at AS "refundedAt",
    ARRAY(SELECT json_build_object('productId', l.product_id, 'lotCode', l.lot_code, 'quantity', l.quantity, 'amount', l.amount, 'outcome', l.outcome)
            FROM order_return_line l WHERE l.return_id = r.id ORDER BY l.product_id, l.lot_code) AS lines
  FROM order_return r`

/** Who took a step, when, and what was said with it. */
interface Step {
  readonly by: string
  readonly at: Date
}

export class ReturnRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ id, orderId, salesPointId, customerId, reason, words, askedAt, lines }: NewReturn): Promise<void> {
    await this.manager.query(
      `INSERT INTO order_return (id, order_id, sales_point_id, customer_id, status, reason, words, asked_at) VALUES ($1, $2, $3, $4, 'ASKED', $5, $6, $7)`,
      [id, orderId, salesPointId, customerId, reason, words, askedAt],
    )
    await this.manager.query(
      `INSERT INTO order_return_line (return_id, product_id, lot_code, quantity, amount)
       SELECT $1, n."productId", n."lotCode", n.quantity, n.amount FROM jsonb_to_recordset($2) AS n("productId" uuid, "lotCode" text, quantity int, amount bigint)`,
      [id, JSON.stringify(lines)],
    )
  }

  async find(id: string): Promise<OrderReturn | null> {
    const rows: OrderReturn[] = await this.manager.query(`${RETURNS} WHERE r.id = $1`, [id])
    return rows[0] ?? null
  }

  async lock(id: string): Promise<OrderReturn | null> {
    await this.manager.query('SELECT FROM order_return WHERE id = $1 FOR UPDATE', [id])
    return this.find(id)
  }

  ofOrders(orderIds: readonly string[]): Promise<OrderReturn[]> {
    return this.manager.query(`${RETURNS} WHERE r.order_id = ANY($1) ORDER BY r.sequence`, [orderIds])
  }

  /** Newest first; `isOpen`: only those with something to do. */
  list(salesPointId: string, isOpen: boolean, page: { limit: number; before: unknown }): Promise<OrderReturn[]> {
    return this.manager.query(
      `${RETURNS} WHERE r.sales_point_id = $1 AND (NOT $2 OR r.status IN ('ASKED', 'ACCEPTED', 'RECEIVED')) AND ($3::bigint IS NULL OR r.sequence < $3)
        ORDER BY r.sequence DESC LIMIT $4`,
      [salesPointId, isOpen, page.before, page.limit],
    )
  }

  /** What was bought with an order, and what of it has not come back. */
  bought(orderId: string): Promise<BoughtLine[]> {
    return this.manager.query(
      `SELECT l.product_id AS "productId", l.lot_code AS "lotCode", l.unit_price::float8 AS "unitPrice", p.is_alcohol AS "isAlcohol", s.expires_on::text AS "expiresOn",
              (l.quantity - coalesce((SELECT sum(n.quantity) FROM order_return_line n JOIN order_return r ON r.id = n.return_id
                 WHERE r.order_id = l.order_id AND r.status NOT IN ('DECLINED', 'WITHDRAWN') AND n.product_id = l.product_id AND n.lot_code = l.lot_code), 0))::int AS left
         FROM order_line l JOIN customer_order o ON o.id = l.order_id JOIN product p ON p.id = l.product_id
         LEFT JOIN stock_level s ON s.sales_point_id = o.sales_point_id AND s.product_id = l.product_id AND s.lot_code = l.lot_code
        WHERE l.order_id = $1 ORDER BY l.product_id, l.lot_code`,
      [orderId],
    )
  }

  async decide(id: string, isAccepted: boolean, { by, at, reason }: Step & { reason: string | null }): Promise<void> {
    await this.manager.query('UPDATE order_return SET status = $2, decided_by = $3, decided_at = $4, decision_reason = $5 WHERE id = $1', [
      id,
      isAccepted ? 'ACCEPTED' : 'DECLINED',
      by,
      at,
      reason,
    ])
  }

  async withdraw(id: string, at: Date): Promise<void> {
    await this.manager.query(`UPDATE order_return SET status = 'WITHDRAWN', withdrawn_at = $2 WHERE id = $1`, [id, at])
  }

  async receive(
    id: string,
    outcomes: readonly { productId: string; lotCode: string; outcome: ReturnOutcome }[],
    { by, at }: Step,
  ): Promise<void> {
    await this.manager.query(`UPDATE order_return SET status = 'RECEIVED', received_by = $2, received_at = $3 WHERE id = $1`, [id, by, at])
    await this.manager.query(
      `UPDATE order_return_line l SET outcome = n.outcome FROM jsonb_to_recordset($2) AS n("productId" uuid, "lotCode" text, outcome text)
        WHERE l.return_id = $1 AND l.product_id = n."productId" AND l.lot_code = n."lotCode"`,
      [id, JSON.stringify(outcomes)],
    )
  }

  async refund(id: string, method: ReturnRefundMethod, { by, at }: Step): Promise<void> {
    await this.manager.query(
      `UPDATE order_return SET status = 'REFUNDED', refund_method = $2, refunded_by = $3, refunded_at = $4 WHERE id = $1`,
      [id, method, by, at],
    )
  }

  /** For how many days points take goods back, those that said so. */
  days(salesPointIds: readonly string[]): Promise<{ salesPointId: string; days: number }[]> {
    return this.manager.query('SELECT sales_point_id AS "salesPointId", days FROM return_terms WHERE sales_point_id = ANY($1)', [
      salesPointIds,
    ])
  }

  async setDays(salesPointId: string, days: number, { by, at }: Step): Promise<void> {
    await this.manager.query(
      `INSERT INTO return_terms (sales_point_id, days, changed_by, changed_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (sales_point_id) DO UPDATE SET (days, changed_by, changed_at) = ROW (EXCLUDED.days, EXCLUDED.changed_by, EXCLUDED.changed_at)`,
      [salesPointId, days, by, at],
    )
  }
}
