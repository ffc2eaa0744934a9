import { type Actor, groupedBy } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import { mayManage } from './may-manage.rules.ts'
import { MembershipRepository, type OpenMembership, type Page } from './membership.repository.ts'

/** The same page of members of each organization; null where the asker does not manage it. */
export class ListMembers {
  constructor(private readonly dataSource: DataSource) {}

  async execute(organizationIds: readonly string[], page: Page, actor: Actor): Promise<(OpenMembership[] | null)[]> {
    const own = organizationIds.filter(id => this.isOpenTo(id, actor))
    if (own.length === 0) return organizationIds.map(() => null)
    const rows = await new MembershipRepository(this.dataSource.manager).openOfOrganizations(own, page)
    const pages = groupedBy(organizationIds, rows, ({ organizationId }) => organizationId)
    return organizationIds.map((id, place) => (own.includes(id) ? pages[place]! : null))
  }

  /** Whether somebody may see who is in an organization, and who is asked to come in. */
  isOpenTo(organizationId: string, actor: Actor): boolean {
    return mayManage(actor, organizationId)
  }
}
