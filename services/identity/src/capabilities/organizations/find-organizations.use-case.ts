import { inOrderOf } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { Organization } from './organization.entity.ts'
import { OrganizationRepository } from './organization.repository.ts'

export type { Organization } from './organization.entity.ts'

/** Organizations by id, in the order of the ids; null where there is none. */
export class FindOrganizations {
  constructor(private readonly dataSource: Pick<DataSource, 'manager'>) {}

  async execute(ids: readonly string[]): Promise<(Organization | null)[]> {
    return inOrderOf(ids, await new OrganizationRepository(this.dataSource.manager).findMany(ids), ({ id }) => id)
  }
}
