import type { EntityManager } from 'typeorm'
import type { OrderStatus, OrderTask } from './order-status.enum.ts'

/** What orders at a point are looked for by; null: all. */
export interface OrderFilter {
  readonly task: OrderTask | null
  readonly statuses: readonly OrderStatus[] | null
  /** Part of a number, a name or a telephone number. */
  readonly search: string | null
}

/** It is paid, or will be when it is handed over. */
const PAYS = `(o.payment_method <> 'BANK_TRANSFER' OR o.paid_at IS NOT NULL)`
/** When an order waits for somebody to do this; with the index of the migration each is read without looking at what is done. */
const WAITS: Readonly<Record<OrderTask, string>> = {
  TO_BE_PAID: `o.status IN ('PLACED', 'READY') AND o.payment_method = 'BANK_TRANSFER' AND o.paid_at IS NULL`,
  TO_PACK: `o.status = 'PLACED' AND ${PAYS}`,
  TO_HAND_OUT: `o.status = 'READY' AND ${PAYS} AND o.delivery_unit_id IS NULL`,
  TO_DELIVER: `(o.status = 'READY' AND ${PAYS} AND o.delivery_unit_id IS NOT NULL OR o.status IN ('OUT_FOR_DELIVERY', 'DELIVERY_FAILED'))`,
  TO_REFUND: `o.status IN ('CANCELLED', 'EXPIRED') AND o.paid_at IS NOT NULL AND o.refunded_at IS NULL`,
}
const TASK = `CASE ${Object.entries(WAITS)
  .map(([task, condition]) => `WHEN ${condition} THEN '${task}'`)
  .join(' ')} END`
const WAITS_FOR_SOMEBODY = `(o.ended_at IS NULL OR (o.paid_at IS NOT NULL AND o.refunded_at IS NULL AND o.status IN ('CANCELLED', 'EXPIRED')))`

/** What a counter has to do, by order. */
export class OrderTaskRepository {
  constructor(private readonly manager: EntityManager) {}

  /** What was ordered at a point, newest first. */
  list(
    salesPointId: string,
    { task, statuses, search }: OrderFilter,
    page: { limit: number; before: unknown },
  ): Promise<{ id: string; sequence: string }[]> {
    return this.manager.query(
      `SELECT o.id, o.sequence FROM customer_order o
        WHERE o.sales_point_id = $1 AND o.placed_at IS NOT NULL AND ($2::text[] IS NULL OR o.status = ANY($2)) AND ($3::bigint IS NULL OR o.sequence < $3)
          AND ($5::text IS NULL OR o.number LIKE '%' || upper($5) || '%' OR o.contact_phone LIKE '%' || $5 || '%' OR lower(o.contact_name) LIKE '%' || lower($5) || '%')
          ${task ? `AND ${WAITS_FOR_SOMEBODY} AND ${WAITS[task]}` : ''}
        ORDER BY o.sequence DESC LIMIT $4`,
      [salesPointId, statuses, page.before, page.limit, search],
    )
  }

  count(salesPointId: string): Promise<{ task: OrderTask; count: number }[]> {
    return this.manager.query(
      `SELECT t.task, count(*)::int AS count FROM (
         SELECT ${TASK} AS task FROM customer_order o WHERE o.sales_point_id = $1 AND o.placed_at IS NOT NULL AND ${WAITS_FOR_SOMEBODY}) t
        WHERE t.task IS NOT NULL GROUP BY t.task`,
      [salesPointId],
    )
  }
}
