import { DateTimeISO } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'
import { OrganizationKind } from '../organizations/organization-kind.enum.ts'
import { InvitationStatus } from './invitation-status.enum.ts'

@ObjectType({ implements: Refusal, description: 'Organizations of this kind have no members with this role.' })
export class RoleNotAllowed extends Refusal {
  @Field(() => OrganizationKind)
  readonly kind: OrganizationKind

  constructor(kind: OrganizationKind) {
    super(`An organization of kind ${kind} has no members with this role.`)
    this.kind = kind
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The link belongs to no invitation: a letter sent again has made it useless, or it never was one.',
})
export class InvitationNotFound extends Refusal {
  constructor() {
    super('There is no such invitation.')
  }
}

@ObjectType({ implements: Refusal, description: 'The invitation was accepted or revoked, or has expired.' })
export class InvitationNotOpen extends Refusal {
  @Field(() => InvitationStatus)
  readonly status: InvitationStatus

  constructor(status: InvitationStatus) {
    super(`This invitation is ${status.toLowerCase()}.`)
    this.status = status
  }
}

@ObjectType({ implements: Refusal, description: 'The letter of the invitation was sent minutes ago.' })
export class InvitationJustSent extends Refusal {
  @Field(() => DateTimeISO, { description: 'From when on it may be sent once more.' })
  readonly mayResendAt: Date

  constructor(mayResendAt: Date) {
    super('The letter of this invitation was sent minutes ago.')
    this.mayResendAt = mayResendAt
  }
}

@ObjectType({ implements: Refusal, description: 'The invitation went to another e-mail than that of the person who is signed in.' })
export class InvitationForSomebodyElse extends Refusal {
  constructor() {
    super('This invitation went to another e-mail. Sign in with the invited one.')
  }
}
