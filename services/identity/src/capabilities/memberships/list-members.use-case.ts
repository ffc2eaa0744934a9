import { type Actor, groupedBy, requireRole } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import { mayManage } from './may-manage.rules.ts'
import { MembershipRepository, type OpenMembership, type Page } from './membership.repository.ts'

const MOST_CANDIDATES = 200

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

  /** Who can be named in a council: those of the officer’s own organizations who hold the role. */
  councilCandidates(actor: Actor): Promise<string[]> {
    requireRole(actor, 'see who can sit in a council', ['OFFICER'])
    const own = actor.memberships.flatMap(({ role, organizationId }) => (role === 'OFFICER' ? [organizationId] : []))
    return new MembershipRepository(this.dataSource.manager).holders(own, 'COUNCIL_MEMBER', MOST_CANDIDATES)
  }

  /** Whether somebody may see who is in an organization, and who is asked to come in. */
  isOpenTo(organizationId: string, actor: Actor): boolean {
    return mayManage(actor, organizationId)
  }
}
