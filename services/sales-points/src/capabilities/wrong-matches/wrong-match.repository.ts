import type { EntityManager } from 'typeorm'

interface Decision {
  readonly by: string
  readonly at: Date
  readonly reason: string
}

/** Takes money from an order, and the order back to where it waits for its own. */
export class WrongMatchRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The whole credit waits for a decision again; it is matched to that order no more by itself. */
  async release(creditId: string, { by, at, reason }: Decision): Promise<void> {
    await this.manager.query(
      `UPDATE bank_credit SET not_for_order = order_id, order_id = NULL, reason = 'UNMATCHED', undecided = amount, to_order = 0, owed_back = 0,
              decided_by = $2, decided_at = $3, note = $4 WHERE id = $1`,
      [creditId, by, at, reason],
    )
  }

  /** An order that has ended keeps its end; another waits until then, and whoever ordered is reminded anew. */
  async unpay(orderId: string, waitsUntil: Date, { by, at, reason }: Decision): Promise<void> {
    await this.manager.query(
      `UPDATE customer_order SET paid_at = NULL, reminded_at = NULL, act_until = CASE WHEN ended_at IS NULL THEN $2::timestamptz END WHERE id = $1`,
      [orderId, waitsUntil],
    )
    await this.manager.query(
      `INSERT INTO order_step (order_id, what, by_kind, by_id, reason, at) VALUES ($1, 'PAYMENT_UNDONE', 'SALES_POINT', $2, $3, $4)`,
      [orderId, by, reason, at],
    )
  }
}
