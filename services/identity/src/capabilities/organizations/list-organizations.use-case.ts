import { type Actor, requireRole } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { OrganizationKind } from './organization-kind.enum.ts'
import type { Organization } from './organization.entity.ts'
import { OrganizationRepository } from './organization.repository.ts'

interface Question {
  readonly search: string | null
  readonly kind: OrganizationKind | null
  readonly limit: number
  readonly after: readonly [name: string, id: string] | null
}

export class ListOrganizations {
  constructor(private readonly dataSource: DataSource) {}

  async execute(question: Question, actor: Actor): Promise<Organization[]> {
    requireRole(actor, 'list organizations', ['ADMINISTRATOR'])
    return new OrganizationRepository(this.dataSource.manager).list(question)
  }
}
