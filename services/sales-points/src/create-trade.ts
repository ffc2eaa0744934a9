import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { DraftPurchase } from './capabilities/purchases/draft-purchase.use-case.ts'
import { MovePurchase } from './capabilities/purchases/move-purchase.use-case.ts'
import { PurchaseResolver } from './capabilities/purchases/purchase.resolver.ts'
import { PurchaseLineResolver, ReadPurchasesResolver } from './capabilities/purchases/read-purchases.resolver.ts'
import { ReadPurchases } from './capabilities/purchases/read-purchases.use-case.ts'
import { ReceivePurchase } from './capabilities/purchases/receive-purchase.use-case.ts'
import { createDelegates, type TradeNeighbours } from './create-delegates.ts'

/** What sales points buy from producers, and what producers manage there themselves. */
export function createTrade(unitOfWork: UnitOfWork, neighbours: TradeNeighbours, now: Clock) {
  const { manager, enterSalesPoint, findKnownProducts, findSalesPoints, receiveGoods } = neighbours
  const draft = new DraftPurchase(unitOfWork, { enterSalesPoint, findKnownProducts }, now)
  const move = new MovePurchase(unitOfWork, now)
  const receive = new ReceivePurchase(unitOfWork, { enterSalesPoint, receiveGoods, movePurchase: move }, now)
  const reading = new ReadPurchases(manager)
  const delegates = createDelegates(unitOfWork, neighbours, now)
  return {
    resolvers: [
      new PurchaseResolver({ draft, move, receive }, reading),
      new ReadPurchasesResolver(reading, findSalesPoints),
      new PurchaseLineResolver(),
      ...delegates.resolvers,
    ] as const,
    permitDelegate: delegates.permitDelegate,
    purchases: { draft, move, receive },
  }
}
