import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, Forbidden, requireUser } from '@ocop/service-kit/graphql'
import type { DeliverLetters } from '@ocop/service-kit/mail'
import type { EntityManager } from 'typeorm'
import type { CheckGrant } from '../memberships/check-grant.use-case.ts'
import type { ShownInvitation } from './find-invitation.use-case.ts'
import { expiryOf, mayResendAt, statusOf } from './invitation-life.rules.ts'
import { InvitationRepository } from './invitation.repository.ts'
import { InvitationJustSent, InvitationNotOpen } from './invitations.refusals.ts'

interface Steps {
  readonly manager: EntityManager
  readonly checkGrant: CheckGrant
  readonly mail: Pick<DeliverLetters, 'order' | 'soon'>
}

const ACTION = 'let people in or out here'

/** Sends the letter once more, with a link of its own; the seven days begin anew, also when they are over. */
export class ResendInvitation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: Steps,
    private readonly now: Clock,
  ) {}

  async execute(id: string, actor: Actor): Promise<ShownInvitation | InvitationNotOpen | InvitationJustSent> {
    requireUser(actor)
    const { manager: outside, checkGrant, mail } = this.steps
    const known = await new InvitationRepository(outside).find(id)
    if (!known) throw new Forbidden(ACTION)
    // the role may have gone from whoever sends it again since it was first sent
    const actorId = await checkGrant.execute(known, actor)
    const outcome = await this.unitOfWork.run<ShownInvitation | InvitationNotOpen | InvitationJustSent>(async transaction => {
      const { manager, audit } = transaction
      const invitations = new InvitationRepository(manager)
      const invitation = await invitations.lock(id)
      if (!invitation) throw new Forbidden(ACTION)
      const now = this.now()
      const status = statusOf(invitation, now)
      if (status !== 'OPEN' && status !== 'EXPIRED') return new InvitationNotOpen(status)
      const earliest = mayResendAt(invitation)
      if (earliest > now) return new InvitationJustSent(earliest)
      const sent = { ...invitation, sentAt: now, expiresAt: expiryOf(now) }
      await invitations.save(sent)
      await mail.order(transaction, { kind: 'INVITATION', recipient: sent.email, about: id, validUntil: sent.expiresAt })
      await audit.add({ actorId, action: 'resendInvitation', subject: 'Invitation', subjectId: id })
      return { ...sent, status: 'OPEN' }
    })
    mail.soon()
    return outcome
  }
}
