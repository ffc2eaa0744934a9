import type { EntityManager } from 'typeorm'
import type { BankCredit, Decision, NewCredit, Placing } from './bank-credit.entity.ts'
import type { BankCreditState } from './bank-credit.enum.ts'

const CREDITS = `SELECT c.id, c.sequence, c.sales_point_id AS "salesPointId", c.booked_on::text AS "bookedOn", c.amount::float8 AS amount, c.description,
    c.transaction_id AS "transactionId", c.content_hash AS "contentHash", c.occurrence, c.state, c.reason, c.order_id AS "orderId",
    c.not_for_order AS "notForOrder",
    c.undecided::float8 AS undecided, c.to_order::float8 AS "toOrder", c.owed_back::float8 AS "owedBack", c.given_back::float8 AS "givenBack",
    c.not_ours::float8 AS "notOurs", c.decided_by AS "decidedBy", c.decided_at AS "decidedAt", c.note
  FROM bank_credit c`

export interface AccountAtPoint {
  readonly salesPointId: string
  /** BIN and number, `970403/0011012345678`. */
  readonly account: string
}

export class BankCreditRepository {
  constructor(private readonly manager: EntityManager) {}

  /** One import or decision at a time at a point, until the end of the transaction. */
  async lockPoint(salesPointId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('bank credits:' || $1, 0))`, [salesPointId])
  }

  /** What is kept of the account that a file may speak of again, in the order it was kept. */
  known({ salesPointId, account }: AccountAtPoint, hashes: readonly string[], transactionIds: readonly string[]): Promise<BankCredit[]> {
    return this.manager.query(
      `${CREDITS} WHERE c.sales_point_id = $1 AND c.account = $2 AND (c.content_hash = ANY($3) OR c.transaction_id = ANY($4)) ORDER BY c.sequence`,
      [salesPointId, account, hashes, transactionIds],
    )
  }

  async add({ salesPointId, account }: AccountAtPoint, credits: readonly NewCredit[], at: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO bank_credit (id, sales_point_id, account, booked_on, amount, description, transaction_id, content_hash, occurrence, reason,
                                undecided, to_order, owed_back, given_back, not_ours, imported_at)
       SELECT n.id, $1, $2, n."bookedOn", n.amount, n.description, n."transactionId", n."contentHash", n.occurrence, 'NO_REFERENCE', n.amount, 0, 0, 0, 0, $3
         FROM jsonb_to_recordset($4) AS n(id uuid, "bookedOn" date, amount bigint, description text, "transactionId" text, "contentHash" text, occurrence int)
        ORDER BY n."bookedOn", n."transactionId", n."contentHash", n.occurrence`,
      [salesPointId, account, at, JSON.stringify(credits)],
    )
  }

  /** The bank's number of credits that were kept without one. */
  async name(credits: readonly { readonly id: string; readonly transactionId: string }[]): Promise<void> {
    await this.manager.query(
      `UPDATE bank_credit c SET transaction_id = n."transactionId" FROM jsonb_to_recordset($1) AS n(id uuid, "transactionId" text) WHERE c.id = n.id`,
      [JSON.stringify(credits)],
    )
  }

  /** Puts each đồng of these credits where it belongs now. */
  async place(placings: readonly Placing[], decision: Decision | null): Promise<void> {
    await this.manager.query(
      `UPDATE bank_credit c SET order_id = n."orderId", reason = n.reason, undecided = coalesce(n.undecided, 0), to_order = coalesce(n."toOrder", 0),
              owed_back = coalesce(n."owedBack", 0), given_back = coalesce(n."givenBack", 0), not_ours = coalesce(n."notOurs", 0),
              decided_by = $2, decided_at = $3, note = $4
         FROM jsonb_to_recordset($1) AS n(id uuid, "orderId" uuid, reason text, undecided bigint, "toOrder" bigint, "owedBack" bigint, "givenBack" bigint, "notOurs" bigint)
        WHERE c.id = n.id`,
      [JSON.stringify(placings), decision?.by ?? null, decision?.at ?? null, decision?.note ?? null],
    )
  }

  ofOrder(orderId: string): Promise<BankCredit[]> {
    return this.manager.query(`${CREDITS} WHERE c.order_id = $1 ORDER BY c.sequence`, [orderId])
  }

  findMany(ids: readonly string[]): Promise<BankCredit[]> {
    return this.manager.query(`${CREDITS} WHERE c.id = ANY($1) ORDER BY c.sequence`, [ids])
  }

  list(salesPointId: string, states: readonly BankCreditState[] | null, page: { limit: number; before: unknown }): Promise<BankCredit[]> {
    return this.manager.query(
      `${CREDITS} WHERE c.sales_point_id = $1 AND ($2::text[] IS NULL OR c.state = ANY($2)) AND ($3::bigint IS NULL OR c.sequence < $3)
        ORDER BY c.sequence DESC LIMIT $4`,
      [salesPointId, states, page.before, page.limit],
    )
  }

  totals(salesPointId: string): Promise<{ state: BankCreditState; count: number; amount: number }[]> {
    return this.manager.query(
      'SELECT c.state, count(*)::int AS count, sum(c.amount)::float8 AS amount FROM bank_credit c WHERE c.sales_point_id = $1 GROUP BY c.state',
      [salesPointId],
    )
  }

  /** The orders of a point that bear one of these numbers, whatever their state. */
  ordersNumbered(salesPointId: string, numbers: readonly string[]): Promise<{ id: string; number: string }[]> {
    return this.manager.query('SELECT id, number FROM customer_order WHERE sales_point_id = $1 AND number = ANY($2)', [
      salesPointId,
      numbers,
    ])
  }

  /** Orders of a point that wait for a transfer of one of these amounts, what was ordered last first; at most so many of each. */
  ordersWaiting(salesPointId: string, amounts: readonly number[], most: number): Promise<{ id: string; amount: number }[]> {
    return this.manager.query(
      `SELECT c.id, w.amount::float8 AS amount FROM unnest($2::bigint[]) AS w(amount) CROSS JOIN LATERAL (
         SELECT o.id, o.sequence FROM customer_order o WHERE o.sales_point_id = $1 AND o.total = w.amount AND o.paid_at IS NULL
            AND o.payment_method = 'BANK_TRANSFER' AND o.ended_at IS NULL ORDER BY o.sequence DESC LIMIT $3) c ORDER BY c.sequence DESC`,
      [salesPointId, amounts, most],
    )
  }
}
