import type { EntityManager } from 'typeorm'

/** From the opening of a drawer to its closing, by the numbers of the till's journal. */
export interface TillShift {
  readonly id: string
  readonly sequence: string
  readonly tillId: string
  readonly openedBy: string
  readonly openedAt: Date
  readonly openingCash: number
  readonly closedBy: string | null
  readonly closedAt: Date | null
  readonly countedCash: number | null
  readonly note: string | null
  readonly saleCount: number
  readonly cashSales: number
  readonly transferSales: number
  /** What customers paid for orders where they took them. */
  readonly orderCash: number
  /** What was given back to customers out of the drawer. */
  readonly cashRefunds: number
  /** Numbers within the shift that have not come, or wait for a manager. */
  readonly missingCount: number
}

export class TillShiftRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Newest first. A shift goes to the next opening or closing of its till; sales that were taken back have given their money back. */
  list(salesPointId: string, page: { limit: number; before: unknown }): Promise<TillShift[]> {
    return this.manager.query(
      `SELECT o.id, o.sequence, o.till_id AS "tillId", o.seller_id AS "openedBy", o.at AS "openedAt", o.cash::float8 AS "openingCash",
              CASE WHEN n.kind = 'CLOSING' THEN n.seller_id END AS "closedBy", CASE WHEN n.kind = 'CLOSING' THEN n.at END AS "closedAt",
              CASE WHEN n.kind = 'CLOSING' THEN n.cash::float8 END AS "countedCash", CASE WHEN n.kind = 'CLOSING' THEN n.note END AS note,
              s.sales AS "saleCount", s.in_cash AS "cashSales", s.by_transfer AS "transferSales",
              (SELECT coalesce(sum(r.amount), 0)::float8 FROM cash_receipt r
                WHERE r.till_id = o.till_id AND r.taken_at >= o.at AND (n.at IS NULL OR r.taken_at < n.at)) AS "orderCash",
              (SELECT coalesce(sum(p.amount), 0)::float8 FROM cash_payout p
                WHERE p.till_id = o.till_id AND p.paid_at >= o.at AND (n.at IS NULL OR p.paid_at < n.at)) AS "cashRefunds",
              coalesce(n.counter - 1, s.last, o.counter) - o.counter - s.came AS "missingCount"
         FROM till_entry o
         LEFT JOIN LATERAL (SELECT e.kind, e.counter, e.at, e.seller_id, e.cash, e.note FROM till_entry e
               WHERE e.till_id = o.till_id AND e.counter > o.counter AND e.kind IN ('OPENING', 'CLOSING') AND e.state = 'BOOKED'
               ORDER BY e.counter LIMIT 1) n ON true
         LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE c.id IS NOT NULL AND c.undone_at IS NULL)::int AS sales,
                     coalesce(sum(e.total) FILTER (WHERE e.payment_method = 'CASH' AND c.undone_at IS NULL AND c.id IS NOT NULL), 0)::float8 AS in_cash,
                     coalesce(sum(e.total) FILTER (WHERE e.payment_method = 'BANK_TRANSFER' AND c.undone_at IS NULL AND c.id IS NOT NULL), 0)::float8 AS by_transfer,
                     count(*) FILTER (WHERE e.state <> 'QUARANTINED')::int AS came, max(e.counter) AS last
                FROM till_entry e LEFT JOIN counter_sale c ON c.id = e.counter_sale_id
               WHERE e.till_id = o.till_id AND e.counter > o.counter AND (n.counter IS NULL OR e.counter < n.counter)) s ON true
        WHERE o.sales_point_id = $1 AND o.kind = 'OPENING' AND o.state = 'BOOKED' AND ($2::bigint IS NULL OR o.sequence < $2)
        ORDER BY o.sequence DESC LIMIT $3`,
      [salesPointId, page.before, page.limit],
    )
  }
}
