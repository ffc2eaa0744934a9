import type { Happening } from '@ocop/service-kit/events'
import type { EntityManager } from 'typeorm'
import { type KnownUnit, UnitRepository } from './unit.repository.ts'

/** Takes down the units that the catalogue announces. */
export class KeepUnits {
  execute(unit: KnownUnit & { readonly areaIds: readonly string[] }, at: Happening, manager: EntityManager): Promise<void> {
    return new UnitRepository(manager).keep(unit, at)
  }
}
