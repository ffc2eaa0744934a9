import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { EndMembership } from './end-membership.use-case.ts'
import { LastManager } from './memberships.refusals.ts'
import { MembershipType } from './membership.type.ts'

@InputType({ description: 'A membership to end.' })
class EndMembershipInput {
  @Field(() => UUID, { description: 'Your own, or one in an organization you manage.' })
  membershipId!: string
}

@ObjectType({ description: 'The person no longer has this role; the last access tokens that say otherwise end within ten minutes.' })
class MembershipEnded {
  @Field(() => MembershipType)
  membership!: MembershipType
}

const EndMembershipResult = createUnionType({
  name: 'EndMembershipResult',
  description: 'The ended membership, or why it goes on.',
  types: () => [MembershipEnded, LastManager] as const,
})

@Resolver()
export class EndMembershipResolver {
  constructor(private readonly useCase: EndMembership) {}

  @Directive('@authenticated')
  @Mutation(() => EndMembershipResult, {
    description: 'Ends a role in an organization. Open to the member, to managers of the organization and to administrators.',
  })
  async endMembership(
    @Arg('input', () => EndMembershipInput, { description: 'Which one.' }) { membershipId }: EndMembershipInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.useCase.execute(membershipId, actor)
    return outcome instanceof Refusal ? outcome : Object.assign(new MembershipEnded(), { membership: MembershipType.from(outcome) })
  }
}
