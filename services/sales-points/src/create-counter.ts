import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import { CounterSaleLineResolver, ListCounterSalesResolver } from './capabilities/counter-sales/list-counter-sales.resolver.ts'
import { ListCounterSales } from './capabilities/counter-sales/list-counter-sales.use-case.ts'
import { RecordSale } from './capabilities/counter-sales/record-sale.use-case.ts'
import { SellAtCounterResolver } from './capabilities/counter-sales/sell-at-counter.resolver.ts'
import { SellAtCounter } from './capabilities/counter-sales/sell-at-counter.use-case.ts'
import { UndoCounterSaleResolver } from './capabilities/counter-sales/undo-counter-sale.resolver.ts'
import { UndoCounterSale } from './capabilities/counter-sales/undo-counter-sale.use-case.ts'
import type { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import type { FindSalesPoints } from './capabilities/places/find-sales-points.use-case.ts'
import type { FindPrices } from './capabilities/price-lists/find-prices.use-case.ts'
import type { FindKnownProducts } from './capabilities/products/find-known-products.use-case.ts'
import type { MoveGoods } from './capabilities/stock/move-goods.use-case.ts'
import type { TakeGoods } from './capabilities/stock/take-goods.use-case.ts'
import { createTills } from './create-tills.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly unitOfWork: UnitOfWork
  readonly enterSalesPoint: EnterSalesPoint
  readonly findKnownProducts: FindKnownProducts
  readonly findPrices: FindPrices
  readonly findSalesPoints: FindSalesPoints
  readonly moveGoods: MoveGoods
  readonly takeGoods: TakeGoods
  readonly now: Clock
}

/** Sales over the counter: with a network, and by tills that have none. */
export function createCounter(neighbours: Neighbours) {
  const { manager, unitOfWork, enterSalesPoint, findKnownProducts, findPrices, findSalesPoints, moveGoods, takeGoods, now } = neighbours
  const recordSale = new RecordSale()
  const sellAtCounter = new SellAtCounter(unitOfWork, { enterSalesPoint, findKnownProducts, findPrices, takeGoods, recordSale }, now)
  return {
    resolvers: [
      new SellAtCounterResolver(sellAtCounter),
      new UndoCounterSaleResolver(new UndoCounterSale(unitOfWork, { enterSalesPoint, moveGoods }, now)),
      new ListCounterSalesResolver(new ListCounterSales(manager, enterSalesPoint), findSalesPoints),
      new CounterSaleLineResolver(),
      ...createTills({ ...neighbours, recordSale }),
    ] as const,
    sellAtCounter,
  }
}
