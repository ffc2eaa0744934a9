import type { RequestContext } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { SessionType } from '../sessions/session.type.ts'
import { CredentialsRejected, TooManyAttempts } from './sign-in.refusals.ts'
import type { SignIn } from './sign-in.use-case.ts'

@InputType({ description: 'Who somebody says they are.' })
class SignInInput {
  @Field(() => String, { description: 'Upper and lower case are the same.' })
  email!: string

  @Field(() => String, { description: 'Exactly as it was chosen.' })
  password!: string
}

const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'A session, or why there is none.',
  types: () => [SessionType, CredentialsRejected, TooManyAttempts] as const,
})

@Resolver()
export class SignInResolver {
  constructor(private readonly useCase: SignIn) {}

  @Mutation(() => SignInResult, {
    description:
      'Signs in by password. After five wrong tries in fifteen minutes with one e-mail, or fifty from one address, it waits. Open to everybody.',
  })
  async signIn(
    @Arg('input', () => SignInInput, { description: 'E-mail and password.' }) input: SignInInput,
    @Ctx() { clientAddress = null }: RequestContext,
  ) {
    const outcome = await this.useCase.execute({ ...input, address: clientAddress })
    return outcome instanceof Refusal ? outcome : SessionType.from(outcome)
  }
}
