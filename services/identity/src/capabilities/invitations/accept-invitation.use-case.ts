import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, requireUser, Unauthenticated } from '@ocop/service-kit/graphql'
import type { FindUsers } from '../accounts/find-users.use-case.ts'
import type { GrantMembership } from '../memberships/grant-membership.use-case.ts'
import type { OpenMembership } from '../memberships/list-memberships-of-users.use-case.ts'
import type { FindOrganizations } from '../organizations/find-organizations.use-case.ts'
import { hashOfInvitation } from './find-invitation.use-case.ts'
import { statusOf } from './invitation-life.rules.ts'
import { InvitationRepository } from './invitation.repository.ts'
import { InvitationForSomebodyElse, InvitationNotFound, InvitationNotOpen } from './invitations.refusals.ts'

interface Steps {
  readonly findUsers: FindUsers
  readonly findOrganizations: FindOrganizations
  readonly grantMembership: GrantMembership
}

export class AcceptInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: Steps,
    private readonly now: Clock,
  ) {}

  async execute(token: string, actor: Actor): Promise<OpenMembership | InvitationNotFound | InvitationNotOpen | InvitationForSomebodyElse> {
    const user = await this.steps.findUsers.anybody(requireUser(actor))
    if (!user) throw new Unauthenticated()
    return this.unitOfWork.run(async transaction => {
      const invitations = new InvitationRepository(transaction.manager)
      const invitation = await invitations.lockByToken(hashOfInvitation(token))
      if (!invitation) return new InvitationNotFound()
      const status = statusOf(invitation, this.now())
      if (status !== 'OPEN') return new InvitationNotOpen(status)
      if (invitation.email !== user.email) return new InvitationForSomebodyElse()
      await invitations.save({ ...invitation, acceptedAt: this.now(), acceptedBy: user.id })
      const { id, organizationId, role, subjectIds } = invitation
      const [organization] = await this.steps.findOrganizations.execute([organizationId])
      await transaction.audit.add({ actorId: user.id, action: 'acceptInvitation', subject: 'Invitation', subjectId: id })
      return this.steps.grantMembership.execute(transaction, { userId: user.id, role, organization: organization!, subjectIds }, user.id)
    })
  }
}
