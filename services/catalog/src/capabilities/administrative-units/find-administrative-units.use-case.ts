import { inOrderOf } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { AdministrativeUnit } from './administrative-unit.entity.ts'
import { AdministrativeUnitRepository } from './administrative-unit.repository.ts'

export type { AdministrativeUnit } from './administrative-unit.entity.ts'

const SLUG = /^[a-z0-9-]{1,250}$/

export class FindAdministrativeUnits {
  constructor(private readonly dataSource: DataSource) {}

  async execute(ids: readonly string[]): Promise<(AdministrativeUnit | null)[]> {
    return inOrderOf(ids, await new AdministrativeUnitRepository(this.dataSource.manager).byIds(ids), unit => unit.id)
  }

  async bySlugs(slugs: readonly string[]): Promise<(AdministrativeUnit | null)[]> {
    return inOrderOf(
      slugs,
      await new AdministrativeUnitRepository(this.dataSource.manager).bySlugs(slugs.filter(slug => SLUG.test(slug))),
      unit => unit.slug,
    )
  }
}
