import type { EntityManager } from 'typeorm'
import { type SalesPoint, SalesPointRepository } from './sales-point.repository.ts'

export { pickupSlots, slotAt } from './pickup-slots.rules.ts'
export type { SalesPoint } from './sales-point.repository.ts'

/** Points that do business now, for use inside a transaction; others are as if they did not exist. */
export class FindOpenPoints {
  async execute(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, SalesPoint>> {
    const points = await new SalesPointRepository(manager).findByIds([...new Set(ids)])
    return new Map(points.filter(({ status }) => status === 'ACTIVE').map(point => [point.id, point]))
  }

  /** The ids among these of points that do business now. */
  openAmong(manager: EntityManager, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return new SalesPointRepository(manager).activeAmong([...new Set(ids)])
  }
}
