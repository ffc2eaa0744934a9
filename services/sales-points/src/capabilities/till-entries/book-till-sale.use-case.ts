import { randomUUID } from 'node:crypto'
import { vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { TillLine } from '@ocop/trade-rules'
import type { RecordSale } from '../counter-sales/record-sale.use-case.ts'
import { chargedAt, type FindPrices, type PriceInForce } from '../price-lists/find-prices.use-case.ts'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'
import { type MoveGoods, ProductNotKnown } from '../stock/move-goods.use-case.ts'
import { conflictsOfGoods, conflictsOfPrices, type SoldGoods, soldGoods } from './sold-goods.rules.ts'
import type { TillConflict } from './till-entry.entity.ts'

interface MadeSale {
  readonly salesPointId: string
  readonly lines: readonly TillLine[]
  readonly soldAt: Date
  /** Who brings it into the books. */
  readonly actorId: string
}

export interface BookedSale {
  readonly counterSaleId: string
  readonly conflicts: readonly TillConflict[]
  /** Goods that the books did not have. */
  readonly missing: readonly SoldGoods[]
}

interface Neighbours {
  readonly findKnownProducts: FindKnownProducts
  readonly findPrices: FindPrices
  readonly moveGoods: MoveGoods
  readonly recordSale: RecordSale
}

/** Books what a customer has carried away already: never refused for stock, and what did not fit is told. */
export class BookTillSale {
  constructor(private readonly neighbours: Neighbours) {}

  async execute(transaction: Transaction, { salesPointId, lines, soldAt, actorId }: MadeSale): Promise<BookedSale | ProductNotKnown> {
    const { findKnownProducts, findPrices, moveGoods, recordSale } = this.neighbours
    const productIds = [...new Set(lines.map(line => line.productId))]
    const products = await findKnownProducts.ever(transaction.manager, productIds)
    if (products.size < productIds.length) return new ProductNotKnown()

    const prices = await findPrices.inForce(
      transaction.manager,
      productIds.map(productId => ({ salesPointId, productId })),
      soldAt,
    )
    const priceOf = (productId: string) => prices({ salesPointId, productId })
    const day = vietnamDay(soldAt)
    const lots = await moveGoods.lockLots(transaction, salesPointId, productIds)
    const sold = soldGoods(lines, lots, day)
    const counterSaleId = randomUUID()
    await this.#openNewLots(transaction, salesPointId, sold, lots)
    await moveGoods.record(
      transaction,
      sold.flatMap(goods => movementsOf(salesPointId, goods)),
      { actorId, causeId: counterSaleId },
    )
    const priced = sold.map(({ productId, lotCode, quantity, unitPrice }) => ({
      productId,
      lotCode,
      quantity,
      ...asCharged(unitPrice, priceOf(productId)),
      amount: unitPrice * quantity,
    }))
    await recordSale.execute(transaction, { id: counterSaleId, salesPointId, soldBy: actorId, soldAt, lines: priced }, 'syncTill')
    return {
      counterSaleId,
      conflicts: [...conflictsOfGoods(sold, lots, day), ...conflictsOfPrices(lines, products, id => priceOf(id)?.unitPrice ?? null)],
      missing: sold.filter(({ missing }) => missing > 0),
    }
  }

  /** Lots that the point has never had, in the order in which everybody locks shelves. */
  async #openNewLots(
    transaction: Transaction,
    salesPointId: string,
    sold: readonly SoldGoods[],
    lots: readonly { productId: string; lotCode: string }[],
  ): Promise<void> {
    const isKnown = (goods: SoldGoods) => lots.some(lot => lot.productId === goods.productId && lot.lotCode === goods.lotCode)
    for (const goods of sold) {
      if (isKnown(goods)) continue
      const { productId, lotCode } = goods
      await this.neighbours.moveGoods.openLot(transaction, { salesPointId, productId, lotCode, expiresOn: null, ownerId: null })
    }
  }
}

/** What the customer paid stands; of a promotion only when it was its price. */
function asCharged(unitPrice: number, price: PriceInForce | undefined) {
  const { promotionId, listPrice } = chargedAt(price)
  return { unitPrice, listPrice, promotionId: unitPrice === price?.unitPrice ? promotionId : null }
}

/** Units that the books do not have are entered first, so that a level is never negative and the sale is whole. */
function movementsOf(salesPointId: string, { productId, lotCode, quantity, missing }: SoldGoods) {
  const goods = { salesPointId, productId, lotCode }
  const found = { ...goods, kind: 'ADJUSTED', quantity: missing, reason: 'SOLD_UNSEEN' } as const
  const sold = { ...goods, kind: 'SOLD', quantity: -quantity } as const
  return missing > 0 ? [found, sold] : [sold]
}
