import { groupedBy, inOrderOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { type SalesPoint, SalesPointRepository } from './sales-point.repository.ts'

/** The active points inside administrative units, for many units at a time. */
export class FindUnitSalesPoints {
  constructor(private readonly manager: EntityManager) {}

  async list(unitIds: readonly string[], first: number): Promise<SalesPoint[][]> {
    const rows = await new SalesPointRepository(this.manager).listOfUnits(unitIds, first)
    return groupedBy(unitIds, rows, row => row.areaUnitId)
  }

  async count(unitIds: readonly string[]): Promise<number[]> {
    const rows = await new SalesPointRepository(this.manager).countOfUnits(unitIds)
    return inOrderOf(unitIds, rows, row => row.unitId).map(row => row?.points ?? 0)
  }
}
