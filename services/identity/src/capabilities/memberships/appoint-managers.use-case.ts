import type { Transaction } from '@ocop/service-kit/database'
import { FindOrganizations } from '../organizations/find-organizations.use-case.ts'
import type { GrantMembership } from './grant-membership.use-case.ts'
import { MembershipRepository } from './membership.repository.ts'
import { fitsKind } from './roles.rules.ts'

const MOST_MANAGERS = 100
const ROLE = 'SALES_POINT_MANAGER'

interface ApprovedPoint {
  readonly salesPointId: string
  readonly organizationId: string
  readonly proposedBy: string
}

/**
 * Makes who proposed a sales point its manager once it is approved, as long as that person manages its operator; otherwise those who
 * do. They let others in: without it nobody could. A point of a body that operates none waits for an administrator.
 */
export class AppointManagers {
  constructor(private readonly grantMembership: GrantMembership) {}

  async execute({ salesPointId, organizationId, proposedBy }: ApprovedPoint, transaction: Transaction): Promise<void> {
    const [organization] = await new FindOrganizations(transaction).execute([organizationId])
    if (!organization || !fitsKind(ROLE, organization.kind)) return
    const managers = await new MembershipRepository(transaction.manager).holders([organizationId], ROLE, MOST_MANAGERS)
    for (const userId of managers.includes(proposedBy) ? [proposedBy] : managers)
      await this.grantMembership.execute(transaction, { userId, role: ROLE, organization, subjectIds: [salesPointId] }, 'system')
  }
}
