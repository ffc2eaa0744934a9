import { LocalDate, PositiveInt, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, InputType, Int } from 'type-graphql'

@InputType({ description: 'The statement to draw up.' })
export class DrawSettlementInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first statement instead of drawing another.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => UUID)
  producerId!: string

  @Field(() => String, { description: 'A calendar month that is over, `2026-11`.' })
  month!: string
}

@InputType({ description: 'An amount that another version adds or takes away.' })
export class SettlementCorrectionInput {
  @Field(() => Int, { nullable: true, description: 'The place of the line it is about. Null when it is about none.' })
  position?: number | null

  @Field(() => Vnd, { description: 'What the producer gets more (positive) or less (negative); not 0.' })
  amount!: number

  @Field(() => String, { description: 'Why, in 1 to 1000 signs.' })
  reason!: string
}

@InputType({ description: 'Another version of a statement.' })
export class CorrectSettlementInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers what the first request got.' })
  idempotencyKey!: string

  @Field(() => UUID)
  settlementId!: string

  @Field(() => String, { description: 'What the producer reads about it, in 1 to 1000 signs.' })
  answer!: string

  @Field(() => [SettlementCorrectionInput], { description: '0 to 50. What has turned up in the ledger since comes in by itself.' })
  corrections!: SettlementCorrectionInput[]
}

@InputType({ description: 'That the producer agrees.' })
export class AcceptSettlementInput {
  @Field(() => UUID)
  settlementId!: string

  @Field(() => PositiveInt, { description: 'The version that was read.' })
  version!: number
}

@InputType({ description: 'What is wrong with a statement.' })
export class DisputeSettlementInput {
  @Field(() => UUID)
  settlementId!: string

  @Field(() => PositiveInt, { description: 'The version that was read.' })
  version!: number

  @Field(() => String, { description: 'What is wrong, in 1 to 1000 signs; the point reads it.' })
  reason!: string

  @Field(() => [Int], { defaultValue: [], description: 'Places of the lines it is about, at most 100. Empty when it is about the whole.' })
  positions!: number[]
}

@InputType({ description: 'That a statement was paid, outside the platform.' })
export class RecordSettlementPaymentInput {
  @Field(() => UUID)
  settlementId!: string

  @Field(() => LocalDate, { description: 'Not a day to come.' })
  paidOn!: string

  @Field(() => Vnd, { description: 'Exactly what is due.' })
  amount!: number

  @Field(() => String, { description: 'Of the bank, or the number of the receipt: 1 to 100 signs.' })
  reference!: string
}
