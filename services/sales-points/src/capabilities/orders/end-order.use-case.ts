import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { announceOrder } from '../announcements/announce-order.use-case.ts'
import type { ReserveGoods } from '../stock/reserve-goods.use-case.ts'
import type { Order } from './order.entity.ts'
import { OrderRepository } from './order.repository.ts'
import type { OrderParty } from './order-status.enum.ts'

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
