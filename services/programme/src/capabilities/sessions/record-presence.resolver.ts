import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { RecordPresence } from './record-presence.use-case.ts'
import { SessionType } from './session.type.ts'
import { SessionClosed } from './sessions.refusals.ts'

@InputType({ description: 'Who of the council was there.' })
class RecordPresenceInput {
  @Field(() => UUID)
  sessionId!: string

  @Field(() => [UUID], { description: 'Members of the council, advisers and secretary too; over what was written before.' })
  userIds!: string[]
}

const RecordPresenceResult = createUnionType({
  name: 'RecordPresenceResult',
  description: 'The session, or why nothing was written down.',
  types: () => [SessionType, SessionClosed] as const,
})

@Resolver()
export class RecordPresenceResolver {
  constructor(private readonly useCase: RecordPresence) {}

  @Directive('@requiresScopes(scopes: [["role:officer"], ["role:council-member"]])')
  @Mutation(() => RecordPresenceResult, {
    description:
      'Writes down who was there, for the minutes; as often as needed until the session is closed. Open to chair, secretary and the council’s office.',
  })
  async recordPresence(@Arg('input', () => RecordPresenceInput) input: RecordPresenceInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : SessionType.from(outcome)
  }
}
