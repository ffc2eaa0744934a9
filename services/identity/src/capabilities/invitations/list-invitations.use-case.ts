import type { Clock } from '@ocop/service-kit/clock'
import { type Actor, groupedBy } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { ListMembers } from '../memberships/list-members.use-case.ts'
import type { ShownInvitation } from './find-invitation.use-case.ts'
import { statusOf } from './invitation-life.rules.ts'
import { InvitationRepository, type Page } from './invitation.repository.ts'

/** The same page of invitations of each organization; null where the asker does not manage it. */
export class ListInvitations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly listMembers: ListMembers,
    private readonly now: Clock,
  ) {}

  async execute(organizationIds: readonly string[], page: Page, actor: Actor): Promise<(ShownInvitation[] | null)[]> {
    const own = organizationIds.filter(id => this.listMembers.isOpenTo(id, actor))
    if (own.length === 0) return organizationIds.map(() => null)
    const rows = await new InvitationRepository(this.dataSource.manager).ofOrganizations(own, page)
    const now = this.now()
    const shown = rows.map(row => ({ ...row, status: statusOf(row, now) }))
    const pages = groupedBy(organizationIds, shown, ({ organizationId }) => organizationId)
    return organizationIds.map((id, place) => (own.includes(id) ? pages[place]! : null))
  }
}
