import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { Role } from '../memberships/role.enum.ts'
import { InvitationType } from './invitation.type.ts'
import { RoleNotAllowed } from './invitations.refusals.ts'
import type { InviteMember } from './invite-member.use-case.ts'

@InputType({ description: 'Somebody to invite.' })
class InviteMemberInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first invitation instead of sending another.' })
  idempotencyKey!: string

  @Field(() => UUID)
  organizationId!: string

  @Field(() => String, { description: 'Where the letter goes. The person needs no account yet.' })
  email!: string

  @Field(() => Role, { description: 'One that organizations of this kind have.' })
  role!: Role

  @Field(() => [UUID], {
    defaultValue: [],
    description:
      'What the role is for: sales points, producers or administrative units, 1 to 100. Managers pass on only their own; leave it empty for organizers and administrators.',
  })
  subjectIds!: string[]
}

const InviteMemberResult = createUnionType({
  name: 'InviteMemberResult',
  description: 'The invitation, or why there is none.',
  types: () => [InvitationType, RoleNotAllowed, IdempotencyKeyReused] as const,
})

@Resolver()
export class InviteMemberResolver {
  constructor(private readonly useCase: InviteMember) {}

  @Directive('@authenticated')
  @Mutation(() => InviteMemberResult, {
    description: 'Sends a letter with a link that makes its reader a member. Open to managers of the organization and to administrators.',
  })
  async inviteMember(
    @Arg('input', () => InviteMemberInput, { description: 'Whom, and as what.' }) input: InviteMemberInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : InvitationType.from(outcome)
  }
}
