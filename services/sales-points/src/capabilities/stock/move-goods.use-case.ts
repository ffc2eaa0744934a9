import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import type { AnnounceShelves } from './announce-shelves.use-case.ts'
import { LedgerRepository, type MovementCause, type NewMovement, type OpenedLot, type StockMovement } from './ledger.repository.ts'
import { ShelfRepository } from './shelf.repository.ts'
import { type StockLot, StockLotRepository } from './stock-lot.repository.ts'

export type { StockLot } from './stock-lot.repository.ts'
export type { StockMovement } from './ledger.repository.ts'
export { LARGEST_QUANTITY, whyTooMany } from './quantity.rules.ts'
export {
  InsufficientStock,
  LotNotKnown,
  LotNotSellable,
  LotOwnershipDiffers,
  ProductNotKnown,
  QuantityOutOfRange,
  SalesPointNotActive,
} from './stock.refusals.ts'

/**
 * The one way to change what is on a shelf, for the neighbouring capabilities: lock first, look, decide, record.
 * Whoever holds the lock is alone with these products at this point until the end of the transaction.
 */
export class MoveGoods {
  constructor(
    private readonly announceShelves: AnnounceShelves,
    private readonly now: Clock,
  ) {}

  /** All lots of these products at the point as they are now; they may change before they are locked. */
  seeLots({ manager }: Pick<Transaction, 'manager'>, salesPointId: string, productIds: readonly string[]): Promise<StockLot[]> {
    return new StockLotRepository(manager).findOfProducts(salesPointId, productIds)
  }

  /** Locks these products at the point, in a fixed order, and answers all their lots there. */
  async lockLots(transaction: Transaction, salesPointId: string, productIds: readonly string[]): Promise<StockLot[]> {
    await new ShelfRepository(transaction.manager).lock(salesPointId, productIds)
    return this.seeLots(transaction, salesPointId, productIds)
  }

  /** Locks goods of several points at once, in the one order, so that nobody waits in a circle; answers all their lots. */
  async lockMany({ manager }: Transaction, goods: readonly { salesPointId: string; productId: string }[]): Promise<StockLot[]> {
    if (goods.length === 0) return []
    return new StockLotRepository(manager).lockOfShelves(goods)
  }

  /** Locks the product at the point, makes the lot there if it is new, and answers it. */
  async openLot({ manager }: Transaction, lot: OpenedLot): Promise<StockLot> {
    await new LedgerRepository(manager).openLot(lot, this.now())
    const lots = await new StockLotRepository(manager).findOfProducts(lot.salesPointId, [lot.productId])
    return lots.find(({ lotCode }) => lotCode === lot.lotCode)!
  }

  /** Records movements on locked shelves, all or none, and announces what is for sale afterwards. */
  record(transaction: Transaction, movements: readonly NewMovement[], cause: MovementCause): Promise<StockMovement[]> {
    const { actorId, causeId } = cause
    return this.recordEach(
      transaction,
      movements.map(movement => ({ ...movement, actorId, causeId })),
    )
  }

  /** Like `record`, for movements with causes of their own. */
  async recordEach(transaction: Transaction, movements: readonly (NewMovement & MovementCause)[]): Promise<StockMovement[]> {
    if (movements.length === 0) return []
    const recorded = await new LedgerRepository(transaction.manager).record(movements, this.now())
    await this.announceShelves.execute(transaction, recorded, { movesGoods: movements.some(({ quantity }) => quantity !== 0) })
    return recorded
  }

  /** Records goods that are only set aside; `emptied` are the shelves where nothing is left to sell: nobody else need be told. */
  async setAside(
    transaction: Transaction,
    movements: readonly (NewMovement & MovementCause)[],
    emptied: readonly { readonly salesPointId: string; readonly productId: string }[],
  ): Promise<void> {
    if (movements.length === 0) return
    await new LedgerRepository(transaction.manager).write(movements, this.now())
    if (emptied.length > 0) await this.announceShelves.execute(transaction, emptied, { movesGoods: false })
  }

  /** What a cause has moved so far. */
  movementsOf({ manager }: Transaction, salesPointId: string, causeId: string): Promise<StockMovement[]> {
    return new LedgerRepository(manager).findOfCause(causeId, salesPointId)
  }

  /** The lot as it was right after the movements of a cause: what a repeated request is answered. */
  async lotAfter(manager: EntityManager, salesPointId: string, causeId: string): Promise<StockLot> {
    const [movement] = await new LedgerRepository(manager).findOfCause(causeId, salesPointId)
    const { productId, lotCode, onHandAfter } = movement!
    const lots = await new StockLotRepository(manager).findOfProducts(salesPointId, [productId])
    return { ...lots.find(lot => lot.lotCode === lotCode)!, onHand: onHandAfter }
  }
}
