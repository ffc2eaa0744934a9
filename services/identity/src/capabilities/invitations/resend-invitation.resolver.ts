import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { InvitationType } from './invitation.type.ts'
import { InvitationJustSent, InvitationNotOpen } from './invitations.refusals.ts'
import type { ResendInvitation } from './resend-invitation.use-case.ts'

@InputType({ description: 'An invitation whose letter shall be sent once more.' })
class ResendInvitationInput {
  @Field(() => UUID)
  invitationId!: string
}

const ResendInvitationResult = createUnionType({
  name: 'ResendInvitationResult',
  description: 'The invitation, or why its letter is not sent again.',
  types: () => [InvitationType, InvitationNotOpen, InvitationJustSent] as const,
})

@Resolver()
export class ResendInvitationResolver {
  constructor(private readonly useCase: ResendInvitation) {}

  @Directive('@authenticated')
  @Mutation(() => ResendInvitationResult, {
    description:
      'Sends the letter of an open or expired invitation once more, at most every ten minutes; links sent before work no more. Open to managers of the organization who still may give the role, and to administrators.',
  })
  async resendInvitation(
    @Arg('input', () => ResendInvitationInput, { description: 'Which one.' }) { invitationId }: ResendInvitationInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.useCase.execute(invitationId, actor)
    return outcome instanceof Refusal ? outcome : InvitationType.from(outcome)
  }
}
