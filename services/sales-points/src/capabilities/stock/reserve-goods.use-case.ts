import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { Refusal } from '@ocop/service-kit/refusal'
import type { NewMovement } from './ledger.repository.ts'
import type { MoveGoods } from './move-goods.use-case.ts'
import { type PickedGoods, pickLots, type WantedGoods, whyNotSellable } from './sellable.rules.ts'
import { type InsufficientStock, LotNotSellable } from './stock.refusals.ts'

export type { PickedGoods, WantedGoods } from './sellable.rules.ts'
export { InsufficientStock, LotNotSellable } from './stock.refusals.ts'

/** Goods of one point that are set aside for an order. */
export interface ReservedGoods {
  readonly salesPointId: string
  readonly goods: readonly PickedGoods[]
}

const productsOf = (goods: readonly { readonly productId: string }[]) => [...new Set(goods.map(({ productId }) => productId))]

type Cause = Parameters<MoveGoods['record']>[2]

/** Sets goods aside, frees them, or hands them over; freeing and handing over lock the shelves themselves. */
export class ReserveGoods {
  constructor(
    private readonly moveGoods: MoveGoods,
    private readonly now: Clock,
  ) {}

  /** Locks everything a transaction is going to reserve and release at several points. Call it before the first of them. */
  lock(transaction: Transaction, wanted: readonly { salesPointId: string; productId: string }[]): Promise<void> {
    return this.moveGoods.lockMany(transaction, wanted)
  }

  /** Sets goods aside at one point that were locked before, all or none; what expires first is taken first. */
  async reserve(
    transaction: Transaction,
    salesPointId: string,
    wanted: readonly WantedGoods[],
    cause: Cause,
  ): Promise<PickedGoods[] | InsufficientStock | LotNotSellable> {
    const lots = await this.moveGoods.seeLots(transaction, salesPointId, productsOf(wanted))
    const picked = pickLots(wanted, lots, vietnamDay(this.now()))
    if (picked instanceof Refusal) return picked
    await this.#move(
      transaction,
      { salesPointId, goods: picked },
      ({ quantity }) => ({ kind: 'RESERVED', quantity: 0, reserved: quantity }),
      cause,
    )
    return picked
  }

  /** What was set aside is free again. */
  async release(transaction: Transaction, reserved: ReservedGoods, cause: Cause): Promise<void> {
    await this.#lock(transaction, reserved.salesPointId, reserved.goods)
    await this.#move(transaction, reserved, ({ quantity }) => ({ kind: 'RELEASED', quantity: 0, reserved: -quantity }), cause)
  }

  /** Why what was set aside may not be handed over today: it has expired meanwhile, or was called back. */
  async whyNotHandOver(transaction: Transaction, { salesPointId, goods }: ReservedGoods): Promise<LotNotSellable | undefined> {
    const lots = await this.#lock(transaction, salesPointId, goods)
    const today = vietnamDay(this.now())
    for (const { productId, lotCode } of goods) {
      const reason = whyNotSellable(
        lots.find(lot => lot.productId === productId && lot.lotCode === lotCode)!,
        today,
      )
      if (reason) return new LotNotSellable(productId, lotCode, reason)
    }
    return undefined
  }

  /** What was set aside goes to the customer. */
  async handOver(transaction: Transaction, reserved: ReservedGoods, cause: Cause): Promise<LotNotSellable | undefined> {
    const refusal = await this.whyNotHandOver(transaction, reserved)
    if (refusal) return refusal
    await this.#move(transaction, reserved, ({ quantity }) => ({ kind: 'SOLD', quantity: -quantity, reserved: -quantity }), cause)
    return undefined
  }

  #lock(transaction: Transaction, salesPointId: string, goods: readonly { readonly productId: string }[]) {
    return this.moveGoods.lockLots(transaction, salesPointId, productsOf(goods))
  }

  async #move(
    transaction: Transaction,
    { salesPointId, goods }: ReservedGoods,
    change: (picked: PickedGoods) => Pick<NewMovement, 'kind' | 'quantity' | 'reserved'>,
    cause: Cause,
  ): Promise<void> {
    const movements = goods.map(picked => ({ salesPointId, productId: picked.productId, lotCode: picked.lotCode, ...change(picked) }))
    await this.moveGoods.record(transaction, movements, cause)
  }
}
