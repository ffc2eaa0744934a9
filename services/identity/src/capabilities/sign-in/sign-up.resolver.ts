import type { RequestContext } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { SessionType } from '../sessions/session.type.ts'
import { PasswordTooWeak, SignUpRejected, TooManyAttempts } from './sign-in.refusals.ts'
import type { SignUp } from './sign-up.use-case.ts'

@InputType({ description: 'A person who wants an account.' })
class SignUpInput {
  @Field(() => String, { description: 'Where the person reads letters. One account an e-mail.' })
  email!: string

  @Field(() => String, { description: '12 to 128 characters of any kind; nothing that everybody guesses first.' })
  password!: string

  @Field(() => String, { description: 'How the person wants to be called, 2 to 100 characters.' })
  displayName!: string

  @Field(() => String, { defaultValue: 'vi', description: 'Language the person reads: `vi` or `en`.' })
  language!: string
}

const SignUpResult = createUnionType({
  name: 'SignUpResult',
  description: 'The new person’s first session, or why there is no account.',
  types: () => [SessionType, SignUpRejected, PasswordTooWeak, TooManyAttempts] as const,
})

@Resolver()
export class SignUpResolver {
  constructor(private readonly useCase: SignUp) {}

  @Mutation(() => SignUpResult, {
    description: 'Makes an account with the role `CONSUMER` and signs in. Other roles come by invitation. Open to everybody.',
  })
  async signUp(
    @Arg('input', () => SignUpInput, { description: 'The person.' }) input: SignUpInput,
    @Ctx() { clientAddress = null }: RequestContext,
  ) {
    const outcome = await this.useCase.execute({ ...input, address: clientAddress })
    return outcome instanceof Refusal ? outcome : SessionType.from(outcome)
  }
}
