import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, Forbidden, requireUser } from '@ocop/service-kit/graphql'
import type { CheckGrant } from '../memberships/check-grant.use-case.ts'
import type { ShownInvitation } from './find-invitation.use-case.ts'
import { statusOf } from './invitation-life.rules.ts'
import { InvitationRepository } from './invitation.repository.ts'
import { InvitationNotOpen } from './invitations.refusals.ts'

const KEPT_DAYS = 90

export class RevokeInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly checkGrant: CheckGrant,
    private readonly now: Clock,
  ) {}

  async execute(id: string, actor: Actor): Promise<ShownInvitation | InvitationNotOpen> {
    requireUser(actor)
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const invitations = new InvitationRepository(manager)
      const invitation = await invitations.lock(id)
      if (!invitation) throw new Forbidden('let people in or out here')
      const actorId = await this.checkGrant.mayManage(invitation.organizationId, actor)
      const status = statusOf(invitation, this.now())
      if (status === 'REVOKED') return { ...invitation, status }
      if (status !== 'OPEN') return new InvitationNotOpen(status)
      const revoked = { ...invitation, revokedAt: this.now() }
      await invitations.save(revoked)
      await audit.add({ actorId, action: 'revokeInvitation', subject: 'Invitation', subjectId: id })
      return { ...revoked, status: 'REVOKED' }
    })
  }

  /**
   * Removes invitations that ended long ago: they hold e-mails of people who may never have come.
   * The audit trail keeps that they were made.
   */
  async forgetOld(): Promise<void> {
    const moment = new Date(this.now().getTime() - KEPT_DAYS * 86_400_000)
    await this.unitOfWork.run(({ manager }) => new InvitationRepository(manager).forgetEndedBefore(moment))
  }
}
