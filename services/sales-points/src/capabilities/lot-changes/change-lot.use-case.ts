import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, groupedBy, type RequestContext, requireUser } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EntityManager } from 'typeorm'
import { enterOrder, sidesOf } from '../orders/enter-order.use-case.ts'
import { type FindPayableOrders, type Order, OrderNotInState } from '../orders/find-payable-orders.use-case.ts'
import type { MoveGoods, StockLot } from '../stock/move-goods.use-case.ts'
import { type ReserveGoods, whyNotSellable } from '../stock/reserve-goods.use-case.ts'
import { OrderLineRepository } from './order-line.repository.ts'

export interface ChangeOrderLotCommand {
  readonly idempotencyKey: string
  readonly orderId: string
  readonly productId: string
  readonly fromLot: string
  readonly toLot: string
  /** Null: the whole line. */
  readonly quantity: number | null
}

interface Neighbours {
  readonly findOrders: FindPayableOrders
  readonly moveGoods: MoveGoods
  readonly reserveGoods: ReserveGoods
}

type LotChange = Omit<ChangeOrderLotCommand, 'idempotencyKey'>
type Line = Order['lines'][number]
const CHANGEABLE: readonly string[] = ['PLACED', 'READY', 'DELIVERY_FAILED']

/** Sets aside another lot of the same product for an order: what was ordered may have expired or been called back since. */
export class ChangeLot {
  constructor(
    private readonly manager: EntityManager,
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  execute({ idempotencyKey, ...change }: ChangeOrderLotCommand, actor: Actor): Promise<Order | Refusal> {
    const asker = requireUser(actor)
    if (change.fromLot === change.toLot) throw new BadInput('toLot', 'Choose another lot.')
    return this.unitOfWork.once<Order, Refusal>(
      { scope: `changeOrderLot:${asker}`, key: idempotencyKey, content: change },
      async transaction => {
        const entering = { orderId: change.orderId, actor, sides: ['SALES_POINT'], action: 'serve this order' } as const
        const { order, userId } = await enterOrder(transaction, entering)
        return CHANGEABLE.includes(order.status) ? this.#change(transaction, order, change, userId) : new OrderNotInState(order.status)
      },
      async (id, { manager }) => (await this.neighbours.findOrders.lock(manager, id))!,
    )
  }

  async #change(transaction: Transaction, order: Order, change: LotChange, userId: string): Promise<Order | Refusal> {
    const { orderId, productId, fromLot, toLot } = change
    const line = order.lines.find(one => one.productId === productId && one.lotCode === fromLot)
    const quantity = quantityOf(change, line)

    const { salesPointId } = order
    const { reserveGoods, findOrders } = this.neighbours
    const cause = { actorId: userId, causeId: orderId }
    const freed = [{ salesPointId, productId, lotCode: fromLot, quantity }]
    const planned = await reserveGoods.plan(transaction, [{ wanted: [{ salesPointId, productId, lotCode: toLot, quantity }], freed }])
    const [plan] = planned.outcomes
    if ('refusal' in plan!) return plan.refusal
    await reserveGoods.release(transaction, { salesPointId, goods: freed }, cause)
    await reserveGoods.reserve(
      transaction,
      plan!.map(reserved => ({ ...reserved, ...cause })),
      planned,
    )
    const lines = new OrderLineRepository(transaction.manager)
    await lines.move({ orderId, productId, fromLot, toLot, quantity })
    await lines.addStep(orderId, { byId: userId, reason: `${fromLot} → ${toLot}`, at: this.now() })
    await transaction.audit.add({ actorId: userId, action: 'changeOrderLot', subject: 'Order', subjectId: orderId, after: change })
    return (await findOrders.lock(transaction.manager, orderId))!
  }

  /** Lots of the line's product that could be taken instead, for those who work at the point; none for everybody else. */
  async others({ productId, lotCode }: Line, order: Order, { actor, loaders }: RequestContext): Promise<StockLot[]> {
    if (!sidesOf(order, actor).includes('SALES_POINT') || !CHANGEABLE.includes(order.status)) return []
    const today = vietnamDay(this.now())
    const lots = await this.#lots(order.salesPointId, productId, loaders)
    return lots.filter(lot => lot.lotCode !== lotCode && lot.onHand > lot.reserved && !lot.isWithdrawn && !whyNotSellable(lot, today))
  }

  /** Why the lot that is set aside may not be handed over today; null when it may, and for everybody who does not work at the point. */
  async whyNot({ productId, lotCode }: Line, order: Order, { actor, loaders }: RequestContext) {
    if (!sidesOf(order, actor).includes('SALES_POINT') || !CHANGEABLE.includes(order.status)) return null
    const lot = (await this.#lots(order.salesPointId, productId, loaders)).find(one => one.lotCode === lotCode)
    return (lot && whyNotSellable(lot, vietnamDay(this.now()))) ?? null
  }

  async #lots(salesPointId: string, productId: string, loaders: RequestContext['loaders']): Promise<StockLot[]> {
    const find = async (ids: readonly string[]) =>
      groupedBy(ids, await this.neighbours.moveGoods.seeLots({ manager: this.manager }, salesPointId, ids), lot => lot.productId)
    return (await loaders.for<string, StockLot[]>(`lots at ${salesPointId}`, find).load(productId)) ?? []
  }
}

function quantityOf({ quantity }: LotChange, line: Line | undefined): number {
  if (!line) throw new BadInput('fromLot', 'The order has no such line.')
  if (quantity !== null && (quantity < 1 || quantity > line.quantity))
    throw new BadInput('quantity', `The line has ${line.quantity} units.`)
  return quantity ?? line.quantity
}
