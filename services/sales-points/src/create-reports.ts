import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import type { EntityManager } from 'typeorm'
import type { EnterArea } from './capabilities/areas/enter-area.use-case.ts'
import { AnnounceAssortments } from './capabilities/assortment/announce-assortments.use-case.ts'
import { AssortedProductResolver, ReadAssortmentResolver } from './capabilities/assortment/read-assortment.resolver.ts'
import { ReadAssortment } from './capabilities/assortment/read-assortment.use-case.ts'
import type { FindUnits } from './capabilities/areas/find-units.use-case.ts'
import { CoveredUnitResolver, ReadCoverageResolver } from './capabilities/coverage/read-coverage.resolver.ts'
import { ReadCoverage } from './capabilities/coverage/read-coverage.use-case.ts'
import type { FindSalesPoints } from './capabilities/places/find-sales-points.use-case.ts'
import { PointTurnoverResolver, ReadTurnoverResolver } from './capabilities/turnover/read-turnover.resolver.ts'
import { ReadTurnover } from './capabilities/turnover/read-turnover.use-case.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly enterArea: EnterArea
  readonly findSalesPoints: FindSalesPoints
  readonly findUnits: FindUnits
}

/** What offices, producers and managers read of all that happened: coverage, assortment, turnover. */
export function createReports(unitOfWork: UnitOfWork, { manager, enterArea, findSalesPoints, findUnits }: Neighbours, now: Clock) {
  const announceAssortments = new AnnounceAssortments(unitOfWork, now)
  return {
    resolvers: [
      new ReadCoverageResolver(new ReadCoverage(manager, findUnits, now)),
      new CoveredUnitResolver(),
      new ReadAssortmentResolver(new ReadAssortment(manager, enterArea, now), findSalesPoints),
      new AssortedProductResolver(),
      new ReadTurnoverResolver(new ReadTurnover(manager, enterArea, now)),
      new PointTurnoverResolver(findSalesPoints),
    ] as const,
    jobs: [every(5, 'announce-assortments', () => announceAssortments.execute())],
    announceAssortments,
  }
}
