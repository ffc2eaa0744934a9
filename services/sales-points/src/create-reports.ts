import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import type { EntityManager } from 'typeorm'
import { ExpiringLotResolver, WatchShelfResolver } from './capabilities/alerts/watch-shelf.resolver.ts'
import { WatchShelf } from './capabilities/alerts/watch-shelf.use-case.ts'
import type { EnterArea } from './capabilities/areas/enter-area.use-case.ts'
import { AnnounceAssortments } from './capabilities/assortment/announce-assortments.use-case.ts'
import { AssortedProductResolver, ReadAssortmentResolver } from './capabilities/assortment/read-assortment.resolver.ts'
import { ReadAssortment } from './capabilities/assortment/read-assortment.use-case.ts'
import type { FindUnits } from './capabilities/areas/find-units.use-case.ts'
import { CoveredUnitResolver, ReadCoverageResolver } from './capabilities/coverage/read-coverage.resolver.ts'
import { ReadCoverage } from './capabilities/coverage/read-coverage.use-case.ts'
import { ReadDayReportResolver } from './capabilities/day-reports/read-day-report.resolver.ts'
import { ReadDayReport } from './capabilities/day-reports/read-day-report.use-case.ts'
import type { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import type { FindSalesPoints } from './capabilities/places/find-sales-points.use-case.ts'
import type { FindKnownProducts } from './capabilities/products/find-known-products.use-case.ts'
import { PointTurnoverResolver, ReadTurnoverResolver } from './capabilities/turnover/read-turnover.resolver.ts'
import { ReadTurnover } from './capabilities/turnover/read-turnover.use-case.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly enterArea: EnterArea
  readonly enterSalesPoint: EnterSalesPoint
  readonly findKnownProducts: FindKnownProducts
  readonly findSalesPoints: FindSalesPoints
  readonly findUnits: FindUnits
}

/** What offices, producers and managers read of all that happened: coverage, assortment, turnover. */
export function createReports(unitOfWork: UnitOfWork, neighbours: Neighbours, now: Clock) {
  const { manager, enterArea, enterSalesPoint, findSalesPoints, findUnits } = neighbours
  const announceAssortments = new AnnounceAssortments(unitOfWork, now)
  const watchShelf = new WatchShelf(unitOfWork, neighbours, now)
  return {
    resolvers: [
      new ReadCoverageResolver(new ReadCoverage(manager, findUnits, now)),
      new CoveredUnitResolver(),
      new ReadAssortmentResolver(new ReadAssortment(manager, enterArea, now), findSalesPoints),
      new AssortedProductResolver(),
      new ReadTurnoverResolver(new ReadTurnover(manager, enterArea, now)),
      new PointTurnoverResolver(findSalesPoints),
      new WatchShelfResolver(watchShelf),
      new ExpiringLotResolver(),
      new ReadDayReportResolver(new ReadDayReport(manager, enterSalesPoint, now)),
    ] as const,
    jobs: [every(5, 'announce-assortments', () => announceAssortments.execute())],
    announceAssortments,
    watchShelf,
  }
}
