import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { RefreshSession } from './refresh-session.use-case.ts'
import { SessionType } from './session.type.ts'
import { SessionEnded } from './sessions.refusals.ts'

@InputType({ description: 'The session to go on with.' })
class RefreshSessionInput {
  @Field(() => String, { description: 'The latest one of the session.' })
  refreshToken!: string
}

const RefreshSessionResult = createUnionType({
  name: 'RefreshSessionResult',
  description: 'The session with new tokens, or its end.',
  types: () => [SessionType, SessionEnded] as const,
})

@Resolver()
export class RefreshSessionResolver {
  constructor(private readonly useCase: RefreshSession) {}

  @Mutation(() => RefreshSessionResult, {
    description: 'Exchanges a refresh token for a new access token and a new refresh token. Open to whoever holds the token.',
  })
  async refreshSession(@Arg('input', () => RefreshSessionInput, { description: 'Which session.' }) input: RefreshSessionInput) {
    const outcome = await this.useCase.execute(input.refreshToken)
    return outcome instanceof Refusal ? outcome : SessionType.from(outcome)
  }
}
