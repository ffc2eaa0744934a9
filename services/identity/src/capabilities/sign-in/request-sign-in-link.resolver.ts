import { DateTimeISO, type RequestContext } from '@ocop/service-kit/graphql'
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql'
import type { RequestSignInLink } from './request-sign-in-link.use-case.ts'

@InputType({ description: 'Where the link is to go.' })
class RequestSignInLinkInput {
  @Field(() => String, { description: 'The e-mail of the account.' })
  email!: string
}

@ObjectType({ description: 'If the e-mail has an account, a letter with a link is on its way. Whether it has one is not told.' })
class SignInLinkSent {
  @Field(() => DateTimeISO, { description: 'The link works once, until then.' })
  expiresAt!: Date
}

const RequestSignInLinkResult = createUnionType({
  name: 'RequestSignInLinkResult',
  description: 'Always the same answer.',
  types: () => [SignInLinkSent] as const,
  resolveType: () => SignInLinkSent,
})

@Resolver()
export class RequestSignInLinkResolver {
  constructor(private readonly useCase: RequestSignInLink) {}

  @Mutation(() => RequestSignInLinkResult, {
    description:
      'Sends a letter with a link that signs in without a password. At most five in fifteen minutes reach one e-mail. Open to everybody.',
  })
  requestSignInLink(
    @Arg('input', () => RequestSignInLinkInput, { description: 'The e-mail.' }) { email }: RequestSignInLinkInput,
    @Ctx() { clientAddress = null }: RequestContext,
  ) {
    return this.useCase.execute(email, clientAddress)
  }
}
