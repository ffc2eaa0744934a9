import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import { AdjustStockResolver } from './capabilities/adjustments/adjust-stock.resolver.ts'
import { AdjustStock } from './capabilities/adjustments/adjust-stock.use-case.ts'
import { CountBlindResolver } from './capabilities/blind-counts/count-blind.resolver.ts'
import { ExplainCount } from './capabilities/blind-counts/explain-count.use-case.ts'
import { SealCount } from './capabilities/blind-counts/seal-count.use-case.ts'
import type { RecordLoss } from './capabilities/consignments/record-loss.use-case.ts'
import type { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import type { MoveGoods } from './capabilities/stock/move-goods.use-case.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly enterSalesPoint: EnterSalesPoint
  readonly moveGoods: MoveGoods
  readonly recordLoss: RecordLoss
}

/** What makes the books agree with the shelf. */
export function createCorrections(unitOfWork: UnitOfWork, neighbours: Neighbours, now: Clock) {
  const adjustStock = new AdjustStock(unitOfWork, neighbours)
  return {
    resolvers: [
      new AdjustStockResolver(adjustStock, now),
      new CountBlindResolver(new SealCount(unitOfWork, neighbours, now), new ExplainCount(unitOfWork, neighbours, now)),
    ] as const,
    adjustStock,
  }
}
