import { connectionTypes, DateTimeISO, LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import type { BankCredit } from './bank-credit.entity.ts'
import { BankCreditAction, BankCreditReason, BankCreditState } from './bank-credit.enum.ts'
import { creditActions } from './credit-actions.rules.ts'

@ObjectType('BankCredit', {
  description:
    'Money that came in on a sales point’s account, from an imported statement. For managers of the point only. undecided + toOrder + owedBack + givenBack + notOurs = amount.',
})
export class BankCreditType {
  @Field(() => UUID)
  id!: string

  @Field(() => LocalDate, { description: 'Day of the bank’s books.' })
  bookedOn!: string

  @Field(() => Vnd, { description: 'What came in, more than 0.' })
  amount!: number

  @Field(() => String, { description: 'The words beside the transfer, as the bank wrote them.' })
  description!: string

  @Field(() => String, { nullable: true, description: 'The bank’s own number of the transfer. Null when the statement told none.' })
  transactionId!: string | null

  @Field(() => BankCreditState)
  state!: BankCreditState

  @Field(() => BankCreditReason)
  reason!: BankCreditReason

  @Field(() => Vnd, { description: 'What of it waits for a decision.' })
  undecided!: number

  @Field(() => Vnd, { description: 'What of it pays the order.' })
  toOrder!: number

  @Field(() => Vnd, { description: 'What of it must be sent back.' })
  owedBack!: number

  @Field(() => Vnd, { description: 'What of it was sent back.' })
  givenBack!: number

  @Field(() => Vnd, { description: 'What of it has nothing to do with orders.' })
  notOurs!: number

  @Field(() => DateTimeISO, { nullable: true, description: 'When a manager decided. Null when the rules did.' })
  decidedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'What the manager said with it. Null when nothing.' })
  note!: string | null

  @Field(() => [BankCreditAction], { description: 'What a manager may do about it next.' })
  allowedActions!: BankCreditAction[]

  credit!: BankCredit

  static from(credit: BankCredit): BankCreditType {
    return Object.assign(new BankCreditType(), { ...credit, credit, allowedActions: creditActions(credit) })
  }
}

@ObjectType('BankCreditTotal', { description: 'All money of a sales point’s account that stands the same way.' })
export class BankCreditTotal {
  @Field(() => BankCreditState)
  state!: BankCreditState

  @Field(() => Int, { description: 'How many transfers.' })
  count!: number

  @Field(() => Vnd, { description: 'Their amounts together.' })
  amount!: number
}

@ObjectType('DecidedBankCredits', { description: 'The transfers a manager decided about, as they stand now.' })
export class DecidedBankCredits {
  @Field(() => [BankCreditType])
  credits!: BankCreditType[]

  static of(credits: readonly BankCredit[]): DecidedBankCredits {
    return Object.assign(new DecidedBankCredits(), { credits: credits.map(credit => BankCreditType.from(credit)) })
  }
}

export const { NodeConnection: BankCreditConnection } = connectionTypes(() => BankCreditType, 'BankCredit')
