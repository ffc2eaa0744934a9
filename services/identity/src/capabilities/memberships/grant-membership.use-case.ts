import { randomUUID } from 'node:crypto'
import { MembershipGrantedV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { Organization } from '../organizations/find-organizations.use-case.ts'
import { MembershipRepository, type OpenMembership } from './membership.repository.ts'
import type { Role } from './role.enum.ts'
import { subjectsFor } from './roles.rules.ts'

interface Grant {
  readonly userId: string
  readonly role: Role
  /** Null for consumers. */
  readonly organization: Pick<Organization, 'id' | 'kind'> | null
  readonly subjectIds: readonly string[]
}

/** Gives a person a role, within the caller's transaction; the subjects come on top of those of the same role. */
export class GrantMembership {
  constructor(private readonly now: Clock) {}

  async execute(
    { manager, audit, outbox }: Transaction,
    { userId, role, organization, subjectIds }: Grant,
    actorId: string,
  ): Promise<OpenMembership> {
    const membership = await new MembershipRepository(manager).grant({
      id: randomUUID(),
      userId,
      organizationId: organization?.id ?? null,
      organizationKind: organization?.kind ?? null,
      role,
      subjectIds: organization ? subjectsFor(role, subjectIds, organization.id) : [],
      since: this.now(),
    })
    const { id, organizationId, subjectIds: granted } = membership
    const after = { userId, organizationId, role, subjectIds: granted }
    await audit.add({ actorId, action: 'grantMembership', subject: 'Membership', subjectId: id, after })
    await outbox.add(MembershipGrantedV1, userId, { membershipId: id, ...after })
    return membership
  }
}
