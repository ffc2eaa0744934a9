import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { Refusal } from '@ocop/service-kit/refusal'
import type { MoveGoods } from './move-goods.use-case.ts'
import { type PickedGoods, pickLots, type WantedGoods } from './sellable.rules.ts'
import type { InsufficientStock, LotNotSellable } from './stock.refusals.ts'

export type { PickedGoods, WantedGoods } from './sellable.rules.ts'

/** Takes goods off the shelf, all or none, for a sale or to be sent away: the lots that were named, else what expires first. */
export class TakeGoods {
  constructor(
    private readonly moveGoods: MoveGoods,
    private readonly now: Clock,
  ) {}

  async execute(
    transaction: Transaction,
    salesPointId: string,
    wanted: readonly WantedGoods[],
    { kind = 'SOLD', ...cause }: { actorId: string; causeId: string; kind?: 'SOLD' | 'TRANSFERRED_OUT' },
  ): Promise<PickedGoods[] | InsufficientStock | LotNotSellable> {
    const productIds = [...new Set(wanted.map(line => line.productId))]
    const today = vietnamDay(this.now())
    // a look without the lock first: whoever comes too late need not queue behind those who still get something
    const tooLate = pickLots(wanted, await this.moveGoods.seeLots(transaction, salesPointId, productIds), today)
    if (tooLate instanceof Refusal) return tooLate
    const picked = pickLots(wanted, await this.moveGoods.lockLots(transaction, salesPointId, productIds), today)
    if (picked instanceof Refusal) return picked
    await this.moveGoods.record(
      transaction,
      picked.map(({ productId, lotCode, quantity }) => ({ salesPointId, productId, lotCode, kind, quantity: -quantity })),
      cause,
    )
    return picked
  }
}
