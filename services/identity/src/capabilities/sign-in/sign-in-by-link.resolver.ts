import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { SessionType } from '../sessions/session.type.ts'
import type { SignInByLink } from './sign-in-by-link.use-case.ts'
import { SignInLinkNotValid } from './sign-in.refusals.ts'

@InputType({ description: 'A link from a letter.' })
class SignInByLinkInput {
  @Field(() => String, { description: 'The parameter `ma` of the link.' })
  token!: string
}

const SignInByLinkResult = createUnionType({
  name: 'SignInByLinkResult',
  description: 'A session, or why there is none.',
  types: () => [SessionType, SignInLinkNotValid] as const,
})

@Resolver()
export class SignInByLinkResolver {
  constructor(private readonly useCase: SignInByLink) {}

  @Mutation(() => SignInByLinkResult, {
    description:
      'Signs in by a link from a letter; the link is used up. The first link of an account proves the mailbox: a password and sessions from before end, since a stranger may have made them. Open to everybody.',
  })
  async signInByLink(@Arg('input', () => SignInByLinkInput, { description: 'The link.' }) { token }: SignInByLinkInput) {
    const outcome = await this.useCase.execute(token)
    return outcome instanceof Refusal ? outcome : SessionType.from(outcome)
  }
}
