import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { Refusal } from '@ocop/service-kit/refusal'
import type { MoveGoods } from './move-goods.use-case.ts'
import { type PickedGoods, pickLots, type WantedGoods } from './sellable.rules.ts'
import type { InsufficientStock, LotNotSellable } from './stock.refusals.ts'

export type { PickedGoods, WantedGoods } from './sellable.rules.ts'

/** Takes goods off the shelf for a sale, all or none: the lots that were named, else what expires first. */
export class TakeGoods {
  constructor(
    private readonly moveGoods: MoveGoods,
    private readonly now: Clock,
  ) {}

  async execute(
    transaction: Transaction,
    salesPointId: string,
    wanted: readonly WantedGoods[],
    cause: { actorId: string; causeId: string },
  ): Promise<PickedGoods[] | InsufficientStock | LotNotSellable> {
    const lots = await this.moveGoods.lockLots(transaction, salesPointId, [...new Set(wanted.map(line => line.productId))])
    const picked = pickLots(wanted, lots, vietnamDay(this.now()))
    if (picked instanceof Refusal) return picked
    await this.moveGoods.record(
      transaction,
      picked.map(({ productId, lotCode, quantity }) => ({ salesPointId, productId, lotCode, kind: 'SOLD', quantity: -quantity })),
      cause,
    )
    return picked
  }
}
