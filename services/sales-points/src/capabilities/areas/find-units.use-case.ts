import type { EntityManager } from 'typeorm'
import { type KnownUnit, UnitRepository } from './unit.repository.ts'

export type { KnownUnit } from './unit.repository.ts'

/** Units old and new, as the catalogue told of them. */
export class FindUnits {
  byId(manager: EntityManager, unitId: string): Promise<KnownUnit | null> {
    return new UnitRepository(manager).find(unitId)
  }

  bySlug(manager: EntityManager, slug: string): Promise<KnownUnit | null> {
    return new UnitRepository(manager).bySlug(slug)
  }

  around(manager: EntityManager, unitId: string): Promise<{ id: string; slug: string }[]> {
    return new UnitRepository(manager).around(unitId)
  }
}
