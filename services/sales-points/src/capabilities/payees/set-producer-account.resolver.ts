import { type RequestContext, requireRole, UUID } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Directive, Field, InputType, Mutation, Query, Resolver } from 'type-graphql'
import type { FindPayeeAccounts } from './find-payee-accounts.use-case.ts'
import { PayeeAccountType } from './payee-account.type.ts'
import type { SetProducerAccount } from './set-producer-account.use-case.ts'

@InputType({ description: 'The account to which sales points pay a producer.' })
class SetProducerAccountInput {
  @Field(() => UUID)
  producerId!: string

  @Field(() => String, { description: 'Bank identification number (BIN) of NAPAS, six digits.' })
  bankBin!: string

  @Field(() => String, { description: '6 to 19 digits or letters; spaces, dots and hyphens are left out.' })
  accountNumber!: string

  @Field(() => String, { description: 'Holder, 1 to 70 letters; accents are left out, as banks do.' })
  accountName!: string
}

const PRODUCERS = '@requiresScopes(scopes: [["role:producer"]])'

@Resolver()
export class SetProducerAccountResolver {
  constructor(
    private readonly useCase: SetProducerAccount,
    private readonly findPayeeAccounts: FindPayeeAccounts,
  ) {}

  @Directive(PRODUCERS)
  @Mutation(() => PayeeAccountType, {
    description: 'Says to which account sales points pay what they owe. Repeating it changes nothing. Open to the producer.',
  })
  async setProducerAccount(@Arg('input', () => SetProducerAccountInput) input: SetProducerAccountInput, @Ctx() { actor }: RequestContext) {
    return PayeeAccountType.from(await this.useCase.execute({ ...input }, actor))
  }

  @Directive(PRODUCERS)
  @Query(() => PayeeAccountType, {
    nullable: true,
    description: 'The account to which sales points pay. Null when none was told. Open to the producer.',
  })
  async producerAccount(@Arg('producerId', () => UUID) producerId: string, @Ctx() context: RequestContext) {
    requireRole(context.actor, 'see the bank account of this producer', ['PRODUCER'], producerId)
    const account = await this.findPayeeAccounts.ofProducer(producerId, context)
    return account && PayeeAccountType.from(account)
  }
}
