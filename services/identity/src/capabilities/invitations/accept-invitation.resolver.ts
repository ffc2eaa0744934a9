import type { RequestContext } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { MembershipType } from '../memberships/membership.type.ts'
import type { AcceptInvitation } from './accept-invitation.use-case.ts'
import { InvitationForSomebodyElse, InvitationNotFound, InvitationNotOpen } from './invitations.refusals.ts'

@InputType({ description: 'An invitation from a letter.' })
class AcceptInvitationInput {
  @Field(() => String, { description: 'The parameter `ma` of the link.' })
  token!: string
}

const AcceptInvitationResult = createUnionType({
  name: 'AcceptInvitationResult',
  description: 'The new membership, or why there is none.',
  types: () => [MembershipType, InvitationNotFound, InvitationNotOpen, InvitationForSomebodyElse] as const,
})

@Resolver()
export class AcceptInvitationResolver {
  constructor(private readonly useCase: AcceptInvitation) {}

  @Directive('@authenticated')
  @Mutation(() => AcceptInvitationResult, {
    description:
      'Takes the role that was offered; works once. Refresh the session to use the role. Open to the account with the invited e-mail.',
  })
  async acceptInvitation(
    @Arg('input', () => AcceptInvitationInput, { description: 'The link.' }) { token }: AcceptInvitationInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.useCase.execute(token, actor)
    return outcome instanceof Refusal ? outcome : MembershipType.from(outcome)
  }
}
