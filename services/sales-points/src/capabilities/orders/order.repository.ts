import { prepared, sendTogether } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import type { HeldOrder, NewStep, Order, OrderChange } from './order.entity.ts'

const ORDERS = `SELECT o.id, o.sequence, o.number, o.checkout_id AS "checkoutId", o.sales_point_id AS "salesPointId", o.customer_id AS "customerId", o.status,
    o.total::float8 AS total, o.held_at AS "heldAt", o.act_until AS "actUntil", o.payment_method AS "paymentMethod", o.contact_name AS "contactName",
    o.contact_phone AS "contactPhone", o.pickup_from AS "pickupFrom", o.pickup_to AS "pickupTo", o.placed_at AS "placedAt", o.paid_at AS "paidAt",
    o.refunded_at AS "refundedAt", o.delivery_fee::float8 AS "deliveryFee", o.delivery_unit_id AS "deliveryUnitId", o.delivery_address AS "deliveryAddress",
    o.received_by AS "receivedBy",
    ARRAY(SELECT json_build_object('productId', l.product_id, 'lotCode', l.lot_code, 'quantity', l.quantity, 'unitPrice', l.unit_price, 'amount', l.amount,
                                   'listPrice', l.list_price, 'promotionId', l.promotion_id)
            FROM order_line l WHERE l.order_id = o.id ORDER BY l.product_id, l.lot_code) AS lines,
    json_build_object('what', 'HELD', 'byKind', 'CUSTOMER', 'reason', NULL, 'at', o.held_at)
      || ARRAY(SELECT json_build_object('what', s.what, 'byKind', s.by_kind, 'reason', s.reason, 'at', s.at)
                 FROM order_step s WHERE s.order_id = o.id ORDER BY s.sequence) AS steps
  FROM customer_order o`
const COLUMN: Readonly<Record<keyof OrderChange, string>> = {
  status: 'status',
  actUntil: 'act_until',
  paymentMethod: 'payment_method',
  contactName: 'contact_name',
  contactPhone: 'contact_phone',
  pickupFrom: 'pickup_from',
  pickupTo: 'pickup_to',
  placedAt: 'placed_at',
  paidAt: 'paid_at',
  refundedAt: 'refunded_at',
  endedAt: 'ended_at',
  total: 'total',
  deliveryFee: 'delivery_fee',
  deliveryUnitId: 'delivery_unit_id',
  deliveryAddress: 'delivery_address',
  receivedBy: 'received_by',
}

const NOT_PLACED = {
  status: 'HELD',
  paymentMethod: null,
  contactName: null,
  contactPhone: null,
  pickupFrom: null,
  pickupTo: null,
  placedAt: null,
  paidAt: null,
  refundedAt: null,
  deliveryFee: 0,
  deliveryUnitId: null,
  deliveryAddress: null,
  receivedBy: null,
} as const
const heldBy = ({ heldAt }: HeldOrder) => ({ what: 'HELD', byKind: 'CUSTOMER', reason: null, at: heldAt }) as const

const HOLD = prepared(
  `WITH n AS MATERIALIZED (
     SELECT * FROM jsonb_to_recordset($1) AS n(id uuid, number text, "checkoutId" uuid, "salesPointId" uuid, "customerId" text, total bigint,
       "heldAt" timestamptz, "actUntil" timestamptz, lines jsonb)),
   o AS (
     INSERT INTO customer_order (id, number, checkout_id, sales_point_id, customer_id, status, total, held_at, act_until)
     SELECT id, number, "checkoutId", "salesPointId", "customerId", 'HELD', total, "heldAt", "actUntil" FROM n RETURNING id, sequence),
   l AS (
     INSERT INTO order_line (order_id, product_id, lot_code, quantity, unit_price, amount, list_price, promotion_id)
     SELECT n.id, l."productId", l."lotCode", l.quantity, l."unitPrice", l.amount, l."listPrice", l."promotionId"
       FROM n, jsonb_to_recordset(n.lines) AS l("productId" uuid, "lotCode" text, quantity int, "unitPrice" bigint, amount bigint, "listPrice" bigint, "promotionId" uuid))
   SELECT id, sequence FROM o`,
)
const LOCK_CUSTOMERS = prepared(
  `SELECT pg_advisory_xact_lock(h.hash) FROM (SELECT DISTINCT hashtextextended('basket:' || c, 0) AS hash FROM unnest($1::text[]) c ORDER BY 1) h`,
)
/** Planned every time: a plan made while there were few orders would read them all. */
const LOCK_HELD = `SELECT id FROM customer_order WHERE customer_id = ANY($1) AND status = 'HELD' ORDER BY id FOR UPDATE`

export class OrderRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Enters held orders in one statement; answers them as they stand then. */
  async hold(held: readonly HeldOrder[]): Promise<Order[]> {
    if (held.length === 0) return []
    const orders = held.map(order => ({ ...order, total: order.lines.reduce((sum, { amount }) => sum + amount, 0) }))
    const rows: { id: string; sequence: string }[] = await this.manager.query(HOLD, [JSON.stringify(orders)])
    const sequences = new Map(rows.map(({ id, sequence }) => [id, sequence]))
    return orders.map(order => ({ ...NOT_PLACED, ...order, sequence: sequences.get(order.id)!, steps: [heldBy(order)] }))
  }

  async find(id: string): Promise<Order | null> {
    return (await this.#read('WHERE o.id = $1', [id]))[0] ?? null
  }

  /** Locks the order until the end of the transaction. Null when unknown. */
  async lock(id: string): Promise<Order | null> {
    await this.manager.query('SELECT FROM customer_order WHERE id = $1 FOR UPDATE', [id])
    return this.find(id)
  }

  /** Locks the baskets these customers still hold, in the one order, and keeps the customers from holding others meanwhile. */
  async lockHeld(customerIds: readonly string[]): Promise<Order[]> {
    const statements = [LOCK_CUSTOMERS, LOCK_HELD].map(text => [text, [customerIds]] as const)
    const [, rows] = (await sendTogether(this.manager, statements)) as [unknown[], { id: string }[]]
    return rows.length === 0 ? [] : this.#read(`WHERE o.id = ANY($1) AND o.status = 'HELD' ORDER BY o.id`, [rows.map(({ id }) => id)])
  }

  /** Locks one order whose time is over and that nobody is writing. Null when there is none. */
  async lockOverdue(now: Date): Promise<Order | null> {
    const [row]: { id: string }[] = await this.manager.query(
      'SELECT id FROM customer_order WHERE act_until < $1 ORDER BY act_until LIMIT 1 FOR UPDATE SKIP LOCKED',
      [now],
    )
    return row ? this.find(row.id) : null
  }

  async change(id: string, change: OrderChange, step: NewStep): Promise<void> {
    const entries = Object.entries(change) as [keyof OrderChange, unknown][]
    const sets = entries.map(([name], index) => `${COLUMN[name]} = $${index + 2}`)
    await this.manager.query(`UPDATE customer_order SET ${sets.join(', ')} WHERE id = $1`, [id, ...entries.map(([, value]) => value)])
    const { what, byKind, byId, reason = null, at } = step
    const values = [id, what, byKind, byId, reason, at]
    await this.manager.query('INSERT INTO order_step (order_id, what, by_kind, by_id, reason, at) VALUES ($1, $2, $3, $4, $5, $6)', values)
  }

  ofCheckout(checkoutId: string): Promise<Order[]> {
    return this.#read('WHERE o.checkout_id = $1 ORDER BY o.sequence', [checkoutId])
  }

  /** What a customer has ordered or holds, newest first; baskets that were dropped are nobody's business any more. */
  ofCustomer(customerId: string, page: { limit: number; before: unknown }): Promise<Order[]> {
    return this.#read(
      `WHERE o.customer_id = $1 AND (o.placed_at IS NOT NULL OR o.status = 'HELD') AND ($2::bigint IS NULL OR o.sequence < $2) ORDER BY o.sequence DESC LIMIT $3`,
      [customerId, page.before, page.limit],
    )
  }

  /** In no order. */
  findMany(ids: readonly string[]): Promise<Order[]> {
    return this.#read('WHERE o.id = ANY($1)', [ids])
  }

  /** Takes names, numbers and addresses out of orders that ended before this moment; answers how many. */
  async forgetContacts(endedBefore: Date, limit: number): Promise<number> {
    const [rows]: [unknown[]] = await this.manager.query(
      `UPDATE customer_order SET contact_name = NULL, contact_phone = NULL, delivery_address = NULL, received_by = NULL
        WHERE id IN (SELECT id FROM customer_order WHERE contact_name IS NOT NULL AND ended_at < $1 ORDER BY ended_at LIMIT $2 FOR UPDATE SKIP LOCKED) RETURNING 1`,
      [endedBefore, limit],
    )
    return rows.length
  }

  async #read(condition: string, parameters: readonly unknown[]): Promise<Order[]> {
    const rows: Order[] = await this.manager.query(`${ORDERS} ${condition}`, parameters as unknown[])
    return rows.map(order => ({ ...order, steps: order.steps.map(step => ({ ...step, at: new Date(step.at) })) }))
  }
}
