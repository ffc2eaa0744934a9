import { LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, InputType, Int, registerEnumType } from 'type-graphql'

const ConsignmentAnswer = { ACCEPT: 'ACCEPT', DECLINE: 'DECLINE', WITHDRAW: 'WITHDRAW' } as const
registerEnumType(ConsignmentAnswer, {
  name: 'ConsignmentAnswer',
  description: 'What is said to a proposal.',
  valuesConfig: {
    ACCEPT: { description: 'Yes. What was agreed before ends on the day before this begins.' },
    DECLINE: { description: 'No.' },
    WITHDRAW: { description: 'Never mind: who proposed it takes it back.' },
  },
})

@InputType({ description: 'What the producer is to get for one unit of a product.' })
class ConsignmentPriceInput {
  @Field(() => UUID, { description: 'A product of the producer.' })
  productId!: string

  @Field(() => Vnd, { description: 'For one unit, not negative.' })
  unitPrice!: number
}

@InputType({ description: 'Terms for goods on consignment.' })
export class ProposeConsignmentInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first proposal instead of proposing again.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => UUID)
  producerId!: string

  @Field(() => Int, { description: 'The point’s share of what customers pay, 0 to 10000 basis points: 2000 is 20 %.' })
  commission!: number

  @Field(() => [ConsignmentPriceInput], { defaultValue: [], description: 'Prices instead of the share, for up to 200 products.' })
  prices!: ConsignmentPriceInput[]

  @Field(() => LocalDate, { description: 'First day, today or later. When it is accepted later, it begins then.' })
  validFrom!: string

  @Field(() => LocalDate, { nullable: true, description: 'Last day. Null: until one side gives notice.' })
  validTo?: string | null

  @Field(() => Int, { defaultValue: 30, description: 'Days of notice, 0 to 365.' })
  noticeDays!: number

  @Field(() => String, { nullable: true, description: 'What else is to be said, at most 500 signs. Null when nothing.' })
  note?: string | null
}

@InputType({ description: 'An answer to a proposal.' })
export class AnswerConsignmentInput {
  @Field(() => UUID)
  agreementId!: string

  @Field(() => ConsignmentAnswer)
  answer!: keyof typeof ConsignmentAnswer
}

@InputType({ description: 'Notice that an agreement ends.' })
export class TerminateConsignmentInput {
  @Field(() => UUID)
  agreementId!: string

  @Field(() => LocalDate, { description: 'Last day; not before the notice that was agreed has passed.' })
  endsOn!: string

  @Field(() => String, { description: 'Why, in 1 to 500 signs; the other side reads it.' })
  reason!: string
}
