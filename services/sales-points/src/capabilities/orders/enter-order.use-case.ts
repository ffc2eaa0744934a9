import type { Transaction } from '@ocop/service-kit/database'
import { type Actor, actsFor, Forbidden, requireUser } from '@ocop/service-kit/graphql'
import type { Order } from './order.entity.ts'
import { OrderRepository } from './order.repository.ts'
import { customerActions, staffActions } from './order.rules.ts'
import type { OrderAction } from './order-status.enum.ts'

export type OrderSide = 'CUSTOMER' | 'SALES_POINT'

/** On which sides of an order somebody is: both for who buys at the own counter, none for everybody else. */
export function sidesOf({ customerId, salesPointId }: Order, actor: Actor): OrderSide[] {
  const isCustomer = actor.userId !== null && actor.userId === customerId
  const isStaff = actsFor(actor, salesPointId, 'SALES_POINT_STAFF', 'SALES_POINT_MANAGER')
  return [...(isCustomer ? (['CUSTOMER'] as const) : []), ...(isStaff ? (['SALES_POINT'] as const) : [])]
}

/** What somebody may do with an order next: the very rule by which the mutations decide. */
export const actionsOf = (order: Order, side: OrderSide): OrderAction[] =>
  side === 'CUSTOMER' ? customerActions(order) : staffActions(order)

interface Entering {
  readonly orderId: string
  readonly actor: Actor
  readonly sides: readonly OrderSide[]
  /** For the words of a refusal: `cancel this order`. */
  readonly action: string
}

/** Lets customer and sales point at their order, locked; everybody else, and everybody at an unknown order, gets the same answer. */
export async function enterOrder(
  { manager }: Transaction,
  { orderId, actor, sides, action }: Entering,
): Promise<{ order: Order; side: OrderSide; userId: string }> {
  const userId = requireUser(actor)
  const order = await new OrderRepository(manager).lock(orderId)
  const side = order && sidesOf(order, actor).find(one => sides.includes(one))
  if (!order || !side) throw new Forbidden(action)
  return { order, side, userId }
}
