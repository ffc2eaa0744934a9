import { SaleRecordedV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import type { Actor } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { announceOrder } from '../announcements/announce-order.use-case.ts'
import type { MoveCash } from '../cash-drawers/move-cash.use-case.ts'
import type { ReserveGoods } from '../stock/reserve-goods.use-case.ts'
import { actionsOf, enterOrder } from './enter-order.use-case.ts'
import type { Order } from './order.entity.ts'
import { OrderRepository } from './order.repository.ts'
import { owesRefund, waitsUntil } from './order.rules.ts'
import type { OrderAction, OrderEvent } from './order-status.enum.ts'
import { NothingToRecord, OrderNotInState, OrderNotPaid } from './orders.refusals.ts'

type ServedStep = Exclude<OrderEvent, 'HELD' | 'PLACED' | 'CANCELLED' | 'EXPIRED' | 'LOT_CHANGED' | 'PAYMENT_UNDONE'>
type Served = { readonly order: Order; readonly userId: string }
type Work = (transaction: Transaction, served: Served) => Promise<Refusal | undefined>

/** What a sales point does with an order: payment seen, packed, handed over or brought, money given back. Doing it twice is doing it once. */
export class ServeOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reserveGoods: ReserveGoods,
    private readonly moveCash: MoveCash,
    private readonly now: Clock,
  ) {}

  recordPayment(orderId: string, actor: Actor): Promise<Order | Refusal> {
    return this.#serve(orderId, actor, 'RECORD_PAYMENT', async (transaction, { order, userId }) => {
      return order.paidAt ? undefined : this.pay(transaction, order, userId)
    })
  }

  /** Takes the money of a locked order as arrived, whoever asks was let in before. Answers why not. */
  async pay(transaction: Transaction, order: Order, userId: string): Promise<NothingToRecord | undefined> {
    if (!actionsOf(order, 'SALES_POINT').includes('RECORD_PAYMENT')) return new NothingToRecord()
    const paidAt = this.now()
    const { pickupFrom, pickupTo, placedAt } = order
    const waiting = { paymentMethod: 'BANK_TRANSFER', paidAt, pickupFrom, pickupTo, placedAt: placedAt! } as const
    return this.#step(transaction, order, { paidAt, actUntil: waitsUntil(waiting) }, { what: 'PAID', byId: userId })
  }

  markReady(orderId: string, actor: Actor): Promise<Order | Refusal> {
    return this.#moveOn(orderId, actor, 'PREPARE', { status: 'READY' })
  }

  /** What is paid on collection goes into the drawer of that till. */
  handOver(orderId: string, tillId: string | null, actor: Actor): Promise<Order | Refusal> {
    return this.#serve(orderId, actor, 'HAND_OVER', async (transaction, { order, userId }) =>
      order.status === 'HANDED_OVER' ? undefined : this.give(transaction, { order, userId }, 'HAND_OVER', { tillId }),
    )
  }

  /** The goods leave for the customer's door; once more, when they came back. */
  sendOut(orderId: string, actor: Actor): Promise<Order | Refusal> {
    return this.#moveOn(orderId, actor, 'SEND_OUT', { status: 'OUT_FOR_DELIVERY', actUntil: null })
  }

  /** Somebody took the goods at the door; what is paid there counts as paid, and goes into the drawer of that till. */
  deliver(orderId: string, at: { readonly receivedBy: string; readonly tillId: string | null }, actor: Actor): Promise<Order | Refusal> {
    return this.#serve(orderId, actor, 'DELIVER', async (transaction, { order, userId }) =>
      order.status === 'HANDED_OVER' ? undefined : this.give(transaction, { order, userId }, 'DELIVER', at),
    )
  }

  /** Nobody took them: they are brought once more, or called off. */
  failDelivery(orderId: string, reason: string, actor: Actor): Promise<Order | Refusal> {
    return this.#serve(orderId, actor, 'FAIL_DELIVERY', async (transaction, { order, userId }) => {
      if (order.status === 'DELIVERY_FAILED') return undefined
      const refusal = whyNot(order, 'FAIL_DELIVERY')
      if (refusal) return refusal
      return this.#step(transaction, order, { status: 'DELIVERY_FAILED' }, { what: 'DELIVERY_FAILED', byId: userId, reason })
    })
  }

  /** Out of the drawer of that till; without one it was sent back. */
  recordRefund(orderId: string, tillId: string | null, actor: Actor): Promise<Order | Refusal> {
    return this.#serve(orderId, actor, 'RECORD_REFUND', async (transaction, { order, userId }) => {
      if (order.refundedAt) return undefined
      if (!owesRefund(order)) return new NothingToRecord()
      const { salesPointId, total: amount } = order
      await this.moveCash.payOut(transaction, { causeId: orderId, salesPointId, tillId, amount }, userId)
      return this.#step(transaction, order, { refundedAt: this.now() }, { what: 'REFUNDED', byId: userId })
    })
  }

  /** Gives the goods of a locked order away, whoever asks was let in before. Answers why not. */
  async give(
    transaction: Transaction,
    { order, userId }: Served,
    action: 'HAND_OVER' | 'DELIVER',
    { tillId = null, ...more }: { readonly receivedBy?: string; readonly tillId?: string | null } = {},
  ): Promise<Refusal | undefined> {
    const cause = { actorId: userId, causeId: order.id }
    const refusal = whyNot(order, action) ?? (await this.reserveGoods.handOver(transaction, goodsOf(order), cause))
    if (refusal) return refusal
    const [at, { id: orderId, salesPointId, total: amount, paidAt }] = [this.now(), order]
    await this.moveCash.takeIn(transaction, { orderId, salesPointId, tillId, amount, isPaid: paidAt !== null }, userId)
    const change = { status: 'HANDED_OVER', actUntil: null, endedAt: at, paidAt: paidAt ?? at, ...more } as const
    await this.#step(transaction, order, change, { what: change.status, byId: userId })
    const lines = order.lines.map(({ productId, lotCode, quantity, amount }) => ({ productId, lotCode, quantity, amount }))
    await transaction.outbox.add(SaleRecordedV1, salesPointId, { saleId: orderId, salesPointId, lines, at: at.toISOString() })
    return undefined
  }

  /** Goods that may still be handed over go one step on. */
  #moveOn(orderId: string, actor: Actor, action: OrderAction, change: { status: 'READY' | 'OUT_FOR_DELIVERY'; actUntil?: null }) {
    return this.#serve(orderId, actor, action, async (transaction, { order, userId }) => {
      if (order.status === change.status) return undefined
      const refusal = whyNot(order, action) ?? (await this.reserveGoods.whyNotHandOver(transaction, goodsOf(order)))
      return refusal ?? this.#step(transaction, order, change, { what: change.status, byId: userId })
    })
  }

  /** `work` answers why not; undefined when the order is now as wanted. */
  #serve(orderId: string, actor: Actor, action: OrderAction, work: Work): Promise<Order | Refusal> {
    return this.unitOfWork.run(async transaction => {
      const served = await enterOrder(transaction, { orderId, actor, sides: ['SALES_POINT'], action: 'serve this order' })
      const refusal = await work(transaction, served)
      if (refusal) return refusal
      const before = { status: served.order.status }
      await transaction.audit.add({ actorId: served.userId, action, subject: 'Order', subjectId: orderId, before })
      return (await new OrderRepository(transaction.manager).find(orderId))!
    })
  }

  async #step(
    transaction: Transaction,
    order: Order,
    change: Parameters<OrderRepository['change']>[1],
    { what, byId, reason = null }: { what: ServedStep; byId: string; reason?: string | null },
  ): Promise<undefined> {
    const at = this.now()
    await new OrderRepository(transaction.manager).change(order.id, change, { what, byKind: 'SALES_POINT', byId, reason, at })
    const { actUntil = order.actUntil } = change
    await announceOrder(transaction, order, { what, byKind: 'SALES_POINT', at, actUntil })
  }
}

const goodsOf = ({ salesPointId, lines }: Order) => ({ salesPointId, goods: lines })

function whyNot(order: Order, action: OrderAction): Refusal | undefined {
  const possible = actionsOf(order, 'SALES_POINT')
  if (possible.includes(action)) return undefined
  return possible.includes('RECORD_PAYMENT') ? new OrderNotPaid() : new OrderNotInState(order.status)
}
