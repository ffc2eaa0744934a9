import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { NewMovement } from './ledger.repository.ts'
import type { MoveGoods } from './move-goods.use-case.ts'
import { planReservations, type ReservationPlan, type ReservationWish, type ReservedGoods } from './reservation.rules.ts'
import { type PickedGoods, whyNotSellable } from './sellable.rules.ts'
import type { StockLot } from './stock-lot.repository.ts'
import { LotNotSellable } from './stock.refusals.ts'

export type { DeniedReservation, ReservationPlan, ReservedGoods } from './reservation.rules.ts'
export type { PickedGoods } from './sellable.rules.ts'
export { whyNotSellable } from './sellable.rules.ts'
export { InsufficientStock, LotNotSellable, UnsellableReason } from './stock.refusals.ts'

const productsOf = (goods: readonly { readonly productId: string }[]) => [...new Set(goods.map(({ productId }) => productId))]

interface Cause {
  readonly actorId: string
  /** The order. */
  readonly causeId: string
}

/** Sets goods aside, frees them, or hands them over; freeing and handing over lock the shelves themselves. */
export class ReserveGoods {
  constructor(
    private readonly moveGoods: MoveGoods,
    private readonly now: Clock,
  ) {}

  /** Locks everything that a transaction is going to reserve and release, and answers what each wish gets now. Nothing is written. */
  async plan(transaction: Transaction, wishes: readonly ReservationWish[]): Promise<ReservationPlan> {
    const lots = await this.moveGoods.lockMany(
      transaction,
      wishes.flatMap(({ wanted, freed }) => [...wanted, ...freed]),
    )
    return planReservations(wishes, lots, vietnamDay(this.now()))
  }

  /** Sets aside what was planned in the same transaction; `emptied` is the plan's. */
  async reserve(transaction: Transaction, planned: readonly (ReservedGoods & Cause)[], { emptied }: Pick<ReservationPlan, 'emptied'>) {
    const movements = movementsOf(planned, ({ quantity }) => ({ kind: 'RESERVED', quantity: 0, reserved: quantity }))
    await this.moveGoods.setAside(transaction, movements, emptied)
  }

  /** What was set aside is free again. */
  async release(transaction: Transaction, reserved: ReservedGoods, cause: Cause): Promise<void> {
    await this.#lock(transaction, reserved)
    await this.moveGoods.recordEach(
      transaction,
      movementsOf([{ ...reserved, ...cause }], ({ quantity }) => ({ kind: 'RELEASED', quantity: 0, reserved: -quantity })),
    )
  }

  /** Why what was set aside may not be handed over today: it has expired meanwhile, or was called back. */
  async whyNotHandOver(transaction: Transaction, reserved: ReservedGoods): Promise<LotNotSellable | undefined> {
    const lots = await this.#lock(transaction, reserved)
    const today = vietnamDay(this.now())
    for (const { productId, lotCode } of reserved.goods) {
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
    await this.moveGoods.recordEach(
      transaction,
      movementsOf([{ ...reserved, ...cause }], ({ quantity }) => ({ kind: 'SOLD', quantity: -quantity, reserved: -quantity })),
    )
    return undefined
  }

  #lock(transaction: Transaction, { salesPointId, goods }: ReservedGoods): Promise<StockLot[]> {
    return this.moveGoods.lockLots(transaction, salesPointId, productsOf(goods))
  }
}

const movementsOf = (
  reserved: readonly (ReservedGoods & Cause)[],
  change: (picked: PickedGoods) => Pick<NewMovement, 'kind' | 'quantity' | 'reserved'>,
) =>
  reserved.flatMap(({ goods, ...told }) =>
    goods.map(picked => ({ ...told, productId: picked.productId, lotCode: picked.lotCode, ...change(picked) })),
  )
