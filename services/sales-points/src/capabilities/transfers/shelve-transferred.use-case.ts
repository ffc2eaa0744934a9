import type { Transaction } from '@ocop/service-kit/database'
import type { Refusal } from '@ocop/service-kit/refusal'
import { LotExpiryDiffers } from '../receiving/receive-goods.use-case.ts'
import { ownershipOf } from '../stock/goods-ownership.enum.ts'
import { LotOwnershipDiffers, type MoveGoods, whyTooMany } from '../stock/move-goods.use-case.ts'

interface TransferredGoods {
  readonly productId: string
  /** Null never happens for goods that left a shelf. */
  readonly lotCode: string | null
  readonly expiresOn: string | null
  readonly ownerId: string | null
  readonly quantity: number
}

/**
 * Goods that were under way come onto a shelf, in the lot they left, with its last day and its owner. What expired or was called back on
 * the way comes in too: it must lie somewhere, and the shelf itself knows that it may not be sold.
 */
export class ShelveTransferred {
  constructor(private readonly moveGoods: MoveGoods) {}

  async execute(
    transaction: Transaction,
    salesPointId: string,
    goods: readonly TransferredGoods[],
    cause: { readonly actorId: string; readonly causeId: string; readonly reason?: string },
  ): Promise<Refusal | undefined> {
    const { reason = null, ...by } = cause
    // new shelves are locked as they are made, so the order is that of all other writers
    const lots = goods.map(one => ({ ...one, lotCode: one.lotCode! })).toSorted((a, b) => (a.productId < b.productId ? -1 : 1))
    for (const { productId, lotCode, expiresOn, ownerId, quantity } of lots) {
      const lot = await this.moveGoods.openLot(transaction, { salesPointId, productId, lotCode, expiresOn, ownerId })
      if (lot.ownerId !== ownerId) return new LotOwnershipDiffers(ownershipOf(lot), lot.onHand)
      if (expiresOn !== null && lot.expiresOn !== expiresOn) return new LotExpiryDiffers(lot.expiresOn!)
      const tooMany = whyTooMany(lot.onHand + quantity)
      if (tooMany) return tooMany
    }
    const movements = lots.map(({ productId, lotCode, quantity }) => ({
      salesPointId,
      productId,
      lotCode,
      kind: 'TRANSFERRED_IN' as const,
      quantity,
      reason,
    }))
    await this.moveGoods.record(transaction, movements, by)
    return undefined
  }
}
