import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { InvitationType } from './invitation.type.ts'
import { InvitationNotOpen } from './invitations.refusals.ts'
import type { RevokeInvitation } from './revoke-invitation.use-case.ts'

@InputType({ description: 'An invitation to take back.' })
class RevokeInvitationInput {
  @Field(() => UUID)
  invitationId!: string
}

const RevokeInvitationResult = createUnionType({
  name: 'RevokeInvitationResult',
  description: 'The revoked invitation, or why it stands.',
  types: () => [InvitationType, InvitationNotOpen] as const,
})

@Resolver()
export class RevokeInvitationResolver {
  constructor(private readonly useCase: RevokeInvitation) {}

  @Directive('@authenticated')
  @Mutation(() => RevokeInvitationResult, {
    description: 'Takes back an open invitation; its link works no more. Open to managers of the organization and to administrators.',
  })
  async revokeInvitation(
    @Arg('input', () => RevokeInvitationInput, { description: 'Which one.' }) { invitationId }: RevokeInvitationInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.useCase.execute(invitationId, actor)
    return outcome instanceof Refusal ? outcome : InvitationType.from(outcome)
  }
}
