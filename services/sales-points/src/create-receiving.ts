import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import type { FindTerms } from './capabilities/consignments/find-terms.use-case.ts'
import type { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import type { FindKnownProducts } from './capabilities/products/find-known-products.use-case.ts'
import { ReadScannedGoodsResolver } from './capabilities/receiving/read-scanned-goods.resolver.ts'
import { ReadScannedGoods } from './capabilities/receiving/read-scanned-goods.use-case.ts'
import { ReceiveGoodsResolver } from './capabilities/receiving/receive-goods.resolver.ts'
import { ReceiveGoods } from './capabilities/receiving/receive-goods.use-case.ts'
import type { FollowLots } from './capabilities/stock/follow-lots.use-case.ts'
import type { MoveGoods } from './capabilities/stock/move-goods.use-case.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly unitOfWork: UnitOfWork
  readonly enterSalesPoint: EnterSalesPoint
  readonly findKnownProducts: FindKnownProducts
  readonly findTerms: FindTerms
  readonly followLots: FollowLots
  readonly moveGoods: MoveGoods
  readonly now: Clock
}

/** Goods that come in: what their labels say, and taking them into the books. */
export function createReceiving({ manager, unitOfWork, now, ...neighbours }: Neighbours) {
  const receiveGoods = new ReceiveGoods(unitOfWork, neighbours, now)
  return {
    resolvers: [
      new ReceiveGoodsResolver(receiveGoods, now),
      new ReadScannedGoodsResolver(new ReadScannedGoods(manager, neighbours)),
    ] as const,
    receiveGoods,
  }
}
