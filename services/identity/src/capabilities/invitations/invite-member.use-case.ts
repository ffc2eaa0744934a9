import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { IdempotencyKeyReused, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden } from '@ocop/service-kit/graphql'
import type { DeliverLetters } from '@ocop/service-kit/mail'
import { readEmail } from '../accounts/read-email.use-case.ts'
import type { CheckGrant } from '../memberships/check-grant.use-case.ts'
import type { Role } from '../memberships/role.enum.ts'
import type { FindOrganizations } from '../organizations/find-organizations.use-case.ts'
import type { ShownInvitation } from './find-invitation.use-case.ts'
import { expiryOf, statusOf } from './invitation-life.rules.ts'
import type { Invitation } from './invitation.entity.ts'
import { InvitationRepository } from './invitation.repository.ts'
import { RoleNotAllowed } from './invitations.refusals.ts'

interface Command {
  readonly idempotencyKey: string
  readonly organizationId: string
  readonly email: string
  readonly role: Role
  readonly subjectIds: readonly string[]
}

interface Steps {
  readonly checkGrant: CheckGrant
  readonly findOrganizations: FindOrganizations
  readonly mail: Pick<DeliverLetters, 'order' | 'soon'>
}

export class InviteMember {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly steps: Steps,
    private readonly now: Clock,
  ) {}

  async execute(command: Command, asker: Actor): Promise<ShownInvitation | RoleNotAllowed | IdempotencyKeyReused> {
    const { idempotencyKey, organizationId, role, subjectIds } = command
    const email = readEmail(command.email)
    const actorId = await this.steps.checkGrant.execute({ organizationId, role, subjectIds }, asker)
    const [organization] = await this.steps.findOrganizations.execute([organizationId])
    if (!organization) throw new Forbidden('invite people here')
    if (role === 'CONSUMER') throw new BadInput('role', 'Everybody who signs up is a consumer: nobody is invited to be one.')
    if (!this.steps.checkGrant.fits(role, organization.kind)) return new RoleNotAllowed(organization.kind)
    const request = { scope: `inviteMember:${actorId}`, key: idempotencyKey, content: { organizationId, email, role, subjectIds } }
    const outcome = await this.unitOfWork.once(
      request,
      async transaction => {
        const { manager, audit } = transaction
        const invitation = this.invitationOf({ ...command, email }, actorId)
        await new InvitationRepository(manager).add(invitation)
        const letter = { kind: 'INVITATION', recipient: email, about: invitation.id, validUntil: invitation.expiresAt } as const
        await this.steps.mail.order(transaction, letter)
        const after = { organizationId, role, subjectIds }
        await audit.add({ actorId, action: 'inviteMember', subject: 'Invitation', subjectId: invitation.id, after })
        return invitation
      },
      async (id, { manager }) => (await new InvitationRepository(manager).find(id))!,
    )
    this.steps.mail.soon()
    return 'email' in outcome ? { ...outcome, status: statusOf(outcome, this.now()) } : outcome
  }

  private invitationOf({ organizationId, email, role, subjectIds }: Command, invitedBy: string): Invitation {
    const createdAt = this.now()
    const ends = { acceptedAt: null, acceptedBy: null, revokedAt: null, tokenHash: null }
    return {
      id: randomUUID(),
      organizationId,
      email,
      role,
      subjectIds: [...subjectIds],
      invitedBy,
      createdAt,
      sentAt: createdAt,
      expiresAt: expiryOf(createdAt),
      ...ends,
    }
  }
}
