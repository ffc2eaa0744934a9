import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EndOrder } from './end-order.use-case.ts'
import { actionsOf, enterOrder } from './enter-order.use-case.ts'
import type { Order } from './order.entity.ts'
import { OrderRepository } from './order.repository.ts'
import { OrderNotInState } from './orders.refusals.ts'

const LONGEST_REASON = 500

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
