import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import type { AdjustStock } from './capabilities/adjustments/adjust-stock.use-case.ts'
import type { GiveBackGoods } from './capabilities/consignments/give-back-goods.use-case.ts'
import { ManageOwnGoodsResolver } from './capabilities/delegates/manage-own-goods.resolver.ts'
import { ManageOwnGoods } from './capabilities/delegates/manage-own-goods.use-case.ts'
import { PermitDelegateResolver } from './capabilities/delegates/permit-delegate.resolver.ts'
import { PermitDelegate } from './capabilities/delegates/permit-delegate.use-case.ts'
import { ReadDelegations } from './capabilities/delegates/read-delegations.use-case.ts'
import type { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import type { FindSalesPoints } from './capabilities/places/find-sales-points.use-case.ts'
import type { FindKnownProducts } from './capabilities/products/find-known-products.use-case.ts'
import type { ReceiveGoods } from './capabilities/receiving/receive-goods.use-case.ts'
import type { MoveGoods } from './capabilities/stock/move-goods.use-case.ts'
import type { ReadStock } from './capabilities/stock/read-stock.use-case.ts'

export interface TradeNeighbours {
  readonly manager: EntityManager
  readonly enterSalesPoint: EnterSalesPoint
  readonly findSalesPoints: FindSalesPoints
  readonly findKnownProducts: FindKnownProducts
  readonly receiveGoods: ReceiveGoods
  readonly adjustStock: AdjustStock
  readonly giveBackGoods: GiveBackGoods
  readonly moveGoods: MoveGoods
  readonly readStock: ReadStock
}

/** Producers who manage their own goods at a sales point. */
export function createDelegates(unitOfWork: UnitOfWork, { manager, findSalesPoints, ...neighbours }: TradeNeighbours, now: Clock) {
  const permitDelegate = new PermitDelegate(unitOfWork, neighbours, now)
  return {
    resolvers: [
      new PermitDelegateResolver(permitDelegate, new ReadDelegations(manager), findSalesPoints),
      new ManageOwnGoodsResolver(new ManageOwnGoods(unitOfWork, neighbours), manager, now),
    ] as const,
    permitDelegate,
  }
}
