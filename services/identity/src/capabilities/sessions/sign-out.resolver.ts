import { DateTimeISO } from '@ocop/service-kit/graphql'
import { Arg, createUnionType, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { SignOut } from './sign-out.use-case.ts'

@InputType({ description: 'The session to end.' })
class SignOutInput {
  @Field(() => String, { description: 'Any refresh token of the session.' })
  refreshToken!: string
}

@ObjectType({ description: 'The session is over. Access tokens already handed out end by themselves within ten minutes.' })
class SignedOut {
  @Field(() => DateTimeISO, { description: 'When it was asked for.' })
  at!: Date
}

const SignOutResult = createUnionType({
  name: 'SignOutResult',
  description: 'Signing out always succeeds, also a second time.',
  types: () => [SignedOut] as const,
  resolveType: () => SignedOut,
})

@Resolver()
export class SignOutResolver {
  constructor(private readonly useCase: SignOut) {}

  @Mutation(() => SignOutResult, { description: 'Ends a session. Open to whoever holds its refresh token.' })
  signOut(@Arg('input', () => SignOutInput, { description: 'Which session.' }) input: SignOutInput) {
    return this.useCase.execute(input.refreshToken)
  }
}
