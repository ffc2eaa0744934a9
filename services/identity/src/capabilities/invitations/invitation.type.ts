import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { Role } from '../memberships/role.enum.ts'
import { InvitationStatus } from './invitation-status.enum.ts'
import type { ShownInvitation } from './find-invitation.use-case.ts'

@ObjectType('Invitation', { description: 'Asks somebody to take a role in an organization. It went out as a letter with a link.' })
export class InvitationType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'Where the letter went; only an account with this e-mail can accept.' })
  email!: string

  @Field(() => Role)
  role!: Role

  @Field(() => [UUID], { description: 'What the role is to be for. Empty where it is for nothing in particular.' })
  subjectIds!: string[]

  @Field(() => InvitationStatus)
  status!: InvitationStatus

  @Field(() => DateTimeISO)
  createdAt!: Date

  @Field(() => DateTimeISO, { description: 'When its letter was last asked for.' })
  sentAt!: Date

  @Field(() => DateTimeISO, { description: 'Seven days after its letter was last asked for.' })
  expiresAt!: Date

  organizationId!: string

  static from({ id, email, role, subjectIds, status, createdAt, sentAt, expiresAt, organizationId }: ShownInvitation): InvitationType {
    return Object.assign(new InvitationType(), { id, email, role, subjectIds, status, createdAt, sentAt, expiresAt, organizationId })
  }
}
