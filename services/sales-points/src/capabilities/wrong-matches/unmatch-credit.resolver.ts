import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { BankCreditType, DecidedBankCredits } from '../payments/bank-credit.type.ts'
import { BankCreditDecided } from '../payments/settle-credits.use-case.ts'
import type { UnmatchCredit } from './unmatch-credit.use-case.ts'
import { PaidOrderServed } from './wrong-matches.refusals.ts'

@InputType({ description: 'A transfer that was matched to the wrong order.' })
class UnmatchBankCreditInput {
  @Field(() => UUID)
  creditId!: string

  @Field(() => String, { description: 'Why, in 1 to 500 signs; shown in the history of the order.' })
  reason!: string
}

const UnmatchBankCreditResult = createUnionType({
  name: 'UnmatchBankCreditResult',
  description: 'The transfer as it stands now, or why it stays with its order.',
  types: () => [DecidedBankCredits, BankCreditDecided, PaidOrderServed] as const,
})

@Resolver(() => BankCreditType)
export class UnmatchCreditResolver {
  constructor(private readonly useCase: UnmatchCredit) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-manager"]])')
  @Mutation(() => UnmatchBankCreditResult, {
    description:
      'Says that a transfer does not pay the order to which it was matched: it waits for a decision, the order for its money, for a day; other transfers of that order are settled anew. Repeating it changes nothing. Open to managers of the point.',
  })
  async unmatchBankCredit(@Arg('input', () => UnmatchBankCreditInput) input: UnmatchBankCreditInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : DecidedBankCredits.of(outcome)
  }
}
