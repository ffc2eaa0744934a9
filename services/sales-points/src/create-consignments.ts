import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import type { EntityManager } from 'typeorm'
import { AgreeConsignmentResolver } from './capabilities/consignments/agree-consignment.resolver.ts'
import { AnswerConsignment } from './capabilities/consignments/answer-consignment.use-case.ts'
import { FindTerms } from './capabilities/consignments/find-terms.use-case.ts'
import { GiveBackGoodsResolver } from './capabilities/consignments/give-back-goods.resolver.ts'
import { GiveBackGoods } from './capabilities/consignments/give-back-goods.use-case.ts'
import { ProposeConsignment } from './capabilities/consignments/propose-consignment.use-case.ts'
import { ConsignmentPriceResolver, ReadConsignmentsResolver } from './capabilities/consignments/read-consignments.resolver.ts'
import { ReadConsignments } from './capabilities/consignments/read-consignments.use-case.ts'
import { RecordLoss } from './capabilities/consignments/record-loss.use-case.ts'
import type { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import type { FindSalesPoints } from './capabilities/places/find-sales-points.use-case.ts'
import type { FindKnownProducts } from './capabilities/products/find-known-products.use-case.ts'
import type { MoveGoods } from './capabilities/stock/move-goods.use-case.ts'
import { ReadSalesNoticesResolver, SalesNoticeLineResolver } from './capabilities/sales-notices/read-sales-notices.resolver.ts'
import { ReadSalesNotices } from './capabilities/sales-notices/read-sales-notices.use-case.ts'
import { TellSales } from './capabilities/sales-notices/tell-sales.use-case.ts'
import { createSettlements } from './create-settlements.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly unitOfWork: UnitOfWork
  readonly enterSalesPoint: EnterSalesPoint
  readonly findKnownProducts: FindKnownProducts
  readonly findSalesPoints: FindSalesPoints
  readonly moveGoods: MoveGoods
  readonly now: Clock
}

/** Goods that stay their producer's on the shelf of a sales point. */
export function createConsignments(neighbours: Neighbours) {
  const { manager, unitOfWork, enterSalesPoint, findKnownProducts, findSalesPoints, moveGoods, now } = neighbours
  const proposeConsignment = new ProposeConsignment(unitOfWork, { enterSalesPoint, findKnownProducts }, now)
  const answerConsignment = new AnswerConsignment(unitOfWork, now)
  const giveBackGoods = new GiveBackGoods(unitOfWork, { enterSalesPoint, moveGoods })
  const findTerms = new FindTerms()
  const settlements = createSettlements(unitOfWork, { manager, enterSalesPoint, findSalesPoints, findTerms }, now)
  const tellSales = new TellSales(unitOfWork, now)
  return {
    resolvers: [
      new AgreeConsignmentResolver(proposeConsignment, answerConsignment, now),
      new ReadConsignmentsResolver(new ReadConsignments(manager), findSalesPoints, now),
      new ConsignmentPriceResolver(),
      new GiveBackGoodsResolver(giveBackGoods, now),
      new ReadSalesNoticesResolver(new ReadSalesNotices(manager)),
      new SalesNoticeLineResolver(findSalesPoints),
      ...settlements.resolvers,
    ] as const,
    jobs: [every(60, 'tell-producers-of-sales', () => tellSales.execute())],
    answerConsignment,
    findTerms,
    giveBackGoods,
    proposeConsignment,
    recordLoss: new RecordLoss(now),
    settlements,
    tellSales,
  }
}
