import { vietnamDay } from '@ocop/service-kit/clock'
import type { Happening } from '@ocop/service-kit/events'
import type { EntityManager } from 'typeorm'
import type { AssortmentFact, FairFact, SalesPointFact } from './market-facts.entity.ts'
import { MarketFactsRepository } from './market-facts.repository.ts'

/** Takes down what sales points and fairs announce. */
export class KeepMarketFacts {
  salesPoint(point: SalesPointFact, at: Happening, manager: EntityManager): Promise<void> {
    return new MarketFactsRepository(manager).keepSalesPoint(point, at)
  }

  assortment(assortment: AssortmentFact, at: Happening, manager: EntityManager): Promise<void> {
    return new MarketFactsRepository(manager).keepAssortment(assortment, at)
  }

  /** Lines without a price bring no revenue that is known. `at` is the moment of the sale; its month is Vietnam’s. */
  async sale(
    { saleId, lines, at }: { saleId: string; lines: readonly { productId: string; amount: number | null }[]; at: string },
    manager: EntityManager,
  ): Promise<void> {
    const priced = lines.flatMap(({ productId, amount }) => (amount === null ? [] : [{ productId, amount }]))
    await new MarketFactsRepository(manager).addSale(saleId, `${vietnamDay(new Date(at)).slice(0, 7)}-01`, priced)
  }

  saleUndone(saleId: string, manager: EntityManager): Promise<void> {
    return new MarketFactsRepository(manager).undoSale(saleId)
  }

  /** What came back of a sale is taken from the month in which it was sold. */
  saleReturned(
    { returnId, saleId, lines }: { returnId: string; saleId: string; lines: readonly { productId: string; amount: number }[] },
    manager: EntityManager,
  ): Promise<void> {
    return new MarketFactsRepository(manager).returnGoods(returnId, saleId, lines)
  }

  async fair(fair: FairFact, exhibitorIds: readonly string[], at: Happening, manager: EntityManager): Promise<void> {
    const facts = new MarketFactsRepository(manager)
    await facts.keepFair(fair, at)
    await facts.keepExhibitors(fair.fairId, [...new Set(exhibitorIds)])
  }

  fairCancelled(fairId: string, at: Happening, manager: EntityManager): Promise<void> {
    return new MarketFactsRepository(manager).cancelFair(fairId, at)
  }
}
