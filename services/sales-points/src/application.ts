import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import { buildSubgraph, type RequestContext } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import { FindSalesPoints } from './capabilities/places/find-sales-points.use-case.ts'
import { SalesPointType } from './capabilities/places/sales-point.type.ts'
import { ProducerStub } from './capabilities/products/product.type.ts'
import { FindKnownProducts } from './capabilities/products/find-known-products.use-case.ts'
import { RememberProduct } from './capabilities/products/remember-product.use-case.ts'
import { AnnounceShelves } from './capabilities/stock/announce-shelves.use-case.ts'
import { FollowLots } from './capabilities/stock/follow-lots.use-case.ts'
import { MoveGoods } from './capabilities/stock/move-goods.use-case.ts'
import { ReadStock } from './capabilities/stock/read-stock.use-case.ts'
import { TakeGoods } from './capabilities/stock/take-goods.use-case.ts'
import { createAnnouncements } from './create-announcements.ts'
import { createConsignments } from './create-consignments.ts'
import { createCounter } from './create-counter.ts'
import { createCorrections } from './create-corrections.ts'
import { createLedger, type LedgerSettings } from './create-ledger.ts'
import { createOrders } from './create-orders.ts'
import { createShopWindow } from './create-shop-window.ts'
import { createPrices } from './create-prices.ts'
import { createPointFiles } from './create-point-files.ts'
import { createReceiving } from './create-receiving.ts'
import { createRegistry } from './create-registry.ts'
import { createTrade } from './create-trade.ts'
import { createReports } from './create-reports.ts'
import { createTransfers } from './create-transfers.ts'
import { whenLotTraced } from './reactions/when-lot-traced.ts'
import { whenProductAnnounced } from './reactions/when-product-announced.ts'
import { whenProductWithdrawn } from './reactions/when-product-withdrawn.ts'
import { whenRecognitionChanged } from './reactions/when-recognition-changed.ts'

/** What main is told by its environment. */
const UNLESS_TOLD: LedgerSettings = { LEDGER_ARCHIVE_DIR: '.data/ledger-archive' }

/** Wires the service: every use case, resolver, reaction and job it has is named here. */
export async function createApplication(dataSource: DataSource, now: Clock, settings: LedgerSettings = UNLESS_TOLD) {
  const { manager } = dataSource
  const unitOfWork = new UnitOfWork(dataSource)
  const enterSalesPoint = new EnterSalesPoint()
  const findKnownProducts = new FindKnownProducts()
  const rememberProduct = new RememberProduct()
  const announceShelves = new AnnounceShelves(unitOfWork, now)
  const moveGoods = new MoveGoods(announceShelves, now)
  const takeGoods = new TakeGoods(moveGoods, now)
  const followLots = new FollowLots(announceShelves)
  const findSalesPoints = new FindSalesPoints(manager)
  const readStock = new ReadStock(manager, enterSalesPoint, now)
  const prices = createPrices(unitOfWork, { manager, enterSalesPoint, findKnownProducts }, now)
  const { findPrices } = prices
  const shared = { manager, unitOfWork, enterSalesPoint, findKnownProducts, findPrices, findSalesPoints, moveGoods, now }
  const consignments = createConsignments({ manager, unitOfWork, enterSalesPoint, findKnownProducts, findSalesPoints, moveGoods, now })
  const { findTerms, giveBackGoods, recordLoss } = consignments
  const receiving = createReceiving({ manager, unitOfWork, enterSalesPoint, findKnownProducts, findTerms, followLots, moveGoods, now })
  const { receiveGoods } = receiving
  const counter = createCounter({ ...shared, takeGoods })
  const registry = createRegistry(unitOfWork, { manager, findSalesPoints }, now)
  const reports = createReports(unitOfWork, { manager, enterSalesPoint, findKnownProducts, findSalesPoints, ...registry }, now)
  const orders = createOrders({ ...shared, recordLoss })
  const ledger = createLedger(unitOfWork, manager, settings, now)
  const { sellAtCounter } = counter
  const transfers = createTransfers(unitOfWork, { ...shared, findTerms, recordLoss, sellAtCounter, takeGoods }, now)

  const corrections = createCorrections(unitOfWork, { manager, enterSalesPoint, moveGoods, recordLoss }, now)
  const { adjustStock } = corrections
  const trade = createTrade(
    unitOfWork,
    { manager, enterSalesPoint, findSalesPoints, findKnownProducts, receiveGoods, adjustStock, giveBackGoods, moveGoods, readStock },
    now,
  )
  const files = createPointFiles(unitOfWork, { manager, enterSalesPoint, findKnownProducts, receiveGoods, moveGoods }, now)
  const subgraph = await buildSubgraph(
    [
      ...createShopWindow({ manager, findSalesPoints, readStock, now }),
      ...receiving.resolvers,
      ...counter.resolvers,
      ...corrections.resolvers,
      ...orders.resolvers,
      ...transfers.resolvers,
      ...consignments.resolvers,
      ...trade.resolvers,
      ...registry.resolvers,
      ...reports.resolvers,
      ...files.resolvers,
      ...prices.resolvers,
    ],
    {
      orphanedTypes: [ProducerStub],
      references: {
        SalesPoint: async ({ id }: { id: string }, context: RequestContext) => {
          const point = await findSalesPoints.load(id, context)
          return point && SalesPointType.from(point)
        },
        Product: ({ id }: { id: string }) => ({ id }),
        Producer: ({ id }: { id: string }) => ({ id }),
        AdministrativeUnit: ({ id }: { id: string }) => ({ id }),
      },
    },
  )
  return {
    ...subgraph,
    reactions: [
      ...whenProductAnnounced(rememberProduct, announceShelves),
      whenProductWithdrawn(rememberProduct, announceShelves),
      ...whenRecognitionChanged(rememberProduct),
      ...whenLotTraced(followLots),
      ...registry.reactions,
      ...transfers.reactions,
    ],
    jobs: [
      ...registry.jobs,
      ...reports.jobs,
      ...orders.jobs,
      ...ledger.jobs,
      ...files.jobs,
      ...prices.jobs,
      ...createAnnouncements(unitOfWork, announceShelves, now).jobs,
      ...consignments.jobs,
      ...transfers.jobs,
    ],
    routes: files.routes,
    checkLedger: ledger.checkLedger,
    consignments,
    trade,
    ...orders.useCases,
    transfers,
    registry,
    reports,
    prices,
    announceSalesPoints: registry.announceSalesPoints,
    announceShelves,
    receiveGoods,
    sellAtCounter,
    rememberProduct,
    registerSalesPoint: registry.registerSalesPoint,
  }
}

export type SalesPointsApplication = Awaited<ReturnType<typeof createApplication>>
