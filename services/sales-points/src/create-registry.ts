import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import type { EntityManager } from 'typeorm'
import { EnterArea } from './capabilities/areas/enter-area.use-case.ts'
import { FindUnits } from './capabilities/areas/find-units.use-case.ts'
import { KeepUnits } from './capabilities/areas/keep-units.use-case.ts'
import { UseChecklists } from './capabilities/checklists/use-checklists.use-case.ts'
import { SetHoursResolver } from './capabilities/hours/set-hours.resolver.ts'
import { SetHours } from './capabilities/hours/set-hours.use-case.ts'
import type { FindSalesPoints } from './capabilities/places/find-sales-points.use-case.ts'
import { FindUnitSalesPointsResolver } from './capabilities/places/find-unit-sales-points.resolver.ts'
import { FindUnitSalesPoints } from './capabilities/places/find-unit-sales-points.use-case.ts'
import { ListSalesPointsResolver } from './capabilities/places/list-sales-points.resolver.ts'
import { ListSalesPoints } from './capabilities/places/list-sales-points.use-case.ts'
import { RegisterSalesPoint } from './capabilities/places/register-sales-point.use-case.ts'
import { AnnounceSalesPoints } from './capabilities/registry/announce-sales-points.use-case.ts'
import { DecidePointResolver } from './capabilities/registry/decide-point.resolver.ts'
import { DecidePoint } from './capabilities/registry/decide-point.use-case.ts'
import { ProposePointResolver } from './capabilities/registry/propose-point.resolver.ts'
import { ProposePoint } from './capabilities/registry/propose-point.use-case.ts'
import { ReadRegistryResolver, SalesPointStepResolver } from './capabilities/registry/read-registry.resolver.ts'
import { ReadRegistry } from './capabilities/registry/read-registry.use-case.ts'
import { RecordSupportResolver } from './capabilities/registry/record-support.resolver.ts'
import { RecordSupport } from './capabilities/registry/record-support.use-case.ts'
import { whenUnitAnnounced } from './reactions/when-unit-announced.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly findSalesPoints: FindSalesPoints
}

/** The part of the application that keeps the register of sales points: their life, their criteria, their hours. */
export function createRegistry(unitOfWork: UnitOfWork, { manager, findSalesPoints }: Neighbours, now: Clock) {
  const enterArea = new EnterArea()
  const findUnits = new FindUnits()
  const keepUnits = new KeepUnits()
  const registerSalesPoint = new RegisterSalesPoint()
  const announceSalesPoints = new AnnounceSalesPoints(unitOfWork, now)
  const useChecklists = new UseChecklists(manager)
  const readRegistry = new ReadRegistry(manager, enterArea)
  const proposePoint = new ProposePoint(unitOfWork, { registerSalesPoint, findUnits, useChecklists, announceSalesPoints }, now)
  const decidePoint = new DecidePoint(unitOfWork, { readRegistry, useChecklists, announceSalesPoints }, now)
  const recordSupport = new RecordSupport(unitOfWork, { enterArea, manager }, now)
  return {
    resolvers: [
      new ListSalesPointsResolver(new ListSalesPoints(manager, now)),
      new FindUnitSalesPointsResolver(new FindUnitSalesPoints(manager)),
      new ReadRegistryResolver(readRegistry, findSalesPoints, useChecklists),
      new SalesPointStepResolver(),
      new ProposePointResolver(proposePoint, useChecklists, () => vietnamDay(now())),
      new DecidePointResolver(decidePoint),
      new RecordSupportResolver(recordSupport),
      new SetHoursResolver(new SetHours(unitOfWork, now), findSalesPoints),
    ] as const,
    reactions: [whenUnitAnnounced(keepUnits)],
    jobs: [every(60, 'announce-sales-points', () => announceSalesPoints.execute())],
    announceSalesPoints,
    decidePoint,
    enterArea,
    findUnits,
    keepUnits,
    proposePoint,
    recordSupport,
    registerSalesPoint,
  }
}
