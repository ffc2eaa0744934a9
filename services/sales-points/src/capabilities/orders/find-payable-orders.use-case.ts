import { inOrderOf, type RequestContext } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { Order } from './order.entity.ts'
import { OrderRepository } from './order.repository.ts'

export type { Order } from './order.entity.ts'
export { waitsAnewUntil } from './order.rules.ts'
export { NoPayeeAccount, NothingToRecord, OrderNotInState } from './orders.refusals.ts'

/** Orders for neighbours that have let in whoever asks. */
export class FindPayableOrders {
  constructor(private readonly manager: EntityManager) {}

  /** Locks the order until the end of the transaction. Null when unknown. */
  lock(manager: EntityManager, id: string): Promise<Order | null> {
    return new OrderRepository(manager).lock(id)
  }

  /** One order for a request: one statement for all that are asked for in one tick. */
  load(id: string, { loaders }: RequestContext): Promise<Order | null> {
    const find = async (ids: readonly string[]) => inOrderOf(ids, await new OrderRepository(this.manager).findMany(ids), order => order.id)
    return loaders.for<string, Order>('orders of neighbours', find).load(id)
  }
}
