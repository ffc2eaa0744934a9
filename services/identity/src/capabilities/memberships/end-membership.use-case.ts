import { MembershipEndedV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, Forbidden } from '@ocop/service-kit/graphql'
import type { ConfirmActor } from './check-grant.use-case.ts'
import { mayManage } from './may-manage.rules.ts'
import { MembershipRepository, type OpenMembership } from './membership.repository.ts'
import { LastManager } from './memberships.refusals.ts'
import { manages } from './roles.rules.ts'

/** Ends one's own membership, or that of somebody in an organization one manages. */
export class EndMembership {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly confirmActor: ConfirmActor,
    private readonly now: Clock,
  ) {}

  async execute(membershipId: string, asker: Actor): Promise<OpenMembership | LastManager> {
    const actor = await this.confirmActor.execute(asker)
    const actorId = actor.userId
    return this.unitOfWork.run(async ({ manager, audit, outbox }) => {
      const memberships = new MembershipRepository(manager)
      const found = await memberships.findOpen(membershipId)
      if (!found?.organizationId || (found.userId !== actorId && !mayManage(actor, found.organizationId)))
        throw new Forbidden('end this membership')
      const { organizationId, role, userId } = found
      await memberships.lockOrganization(organizationId)
      // somebody may have ended it while we waited
      if (!(await memberships.findOpen(membershipId))) throw new Forbidden('end this membership')
      if (manages(role) && (await memberships.countOpen(organizationId, role)) === 1) return new LastManager()
      await memberships.end(membershipId, this.now())
      const ended = { userId, organizationId, role }
      await audit.add({ actorId, action: 'endMembership', subject: 'Membership', subjectId: membershipId, before: ended })
      await outbox.add(MembershipEndedV1, userId, { membershipId, ...ended })
      return memberships.getOpen(membershipId)
    })
  }
}
