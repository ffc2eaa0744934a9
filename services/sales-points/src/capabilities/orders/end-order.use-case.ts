import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { announceOrder } from '../announcements/announce-order.use-case.ts'
import type { ReserveGoods } from '../stock/reserve-goods.use-case.ts'
import { actionsOf, enterOrder } from './enter-order.use-case.ts'
import type { Order } from './order.entity.ts'
import { OrderRepository } from './order.repository.ts'
import type { OrderParty } from './order-status.enum.ts'
import { OrderNotInState } from './orders.refusals.ts'

const LONGEST_REASON = 500

export interface Ender {
  readonly byKind: OrderParty
  readonly byId: string
  readonly reason?: string
}

/** Ends a locked order without a sale: its goods are free again. */
export class EndOrder {
  constructor(
    private readonly reserveGoods: ReserveGoods,
    private readonly now: Clock,
  ) {}

  async release(transaction: Transaction, order: Order, status: 'CANCELLED' | 'EXPIRED', { byKind, byId, reason }: Ender): Promise<void> {
    await this.reserveGoods.release(
      transaction,
      { salesPointId: order.salesPointId, goods: order.lines },
      { actorId: byId, causeId: order.id },
    )
    const at = this.now()
    const step = { what: status, byKind, byId, at, ...(reason === undefined ? {} : { reason }) }
    await new OrderRepository(transaction.manager).change(order.id, { status, actUntil: null, endedAt: at }, step)
    if (order.placedAt) await announceOrder(transaction, order, { what: status, byKind, at, actUntil: null })
  }
}

/** Calls an order off, by either side. Cancelling it again answers it again. */
export class CancelOrder {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly endOrder: EndOrder,
  ) {}

  execute({ orderId, reason: words }: { orderId: string; reason?: string | null | undefined }, actor: Actor): Promise<Order | Refusal> {
    const reason = words?.trim() || undefined
    if (reason && reason.length > LONGEST_REASON) throw new BadInput('reason', `Say why in at most ${LONGEST_REASON} signs.`)
    return this.unitOfWork.run(async transaction => {
      const { order, side, userId } = await enterOrder(transaction, {
        orderId,
        actor,
        sides: ['CUSTOMER', 'SALES_POINT'],
        action: 'cancel this order',
      })
      if (order.status === 'CANCELLED') return order
      if (!actionsOf(order, side).includes('CANCEL')) return new OrderNotInState(order.status)
      if (side === 'SALES_POINT' && !reason) throw new BadInput('reason', `Tell the customer why, in 1 to ${LONGEST_REASON} signs.`)
      await this.endOrder.release(transaction, order, 'CANCELLED', { byKind: side, byId: userId, ...(reason ? { reason } : {}) })
      if (side === 'SALES_POINT')
        await transaction.audit.add({ actorId: userId, action: 'cancelOrder', subject: 'Order', subjectId: order.id, after: { reason } })
      return (await new OrderRepository(transaction.manager).find(order.id))!
    })
  }
}
