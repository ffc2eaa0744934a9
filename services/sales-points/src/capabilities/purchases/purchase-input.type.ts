import { LocalDate, PositiveInt, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, InputType, Int, registerEnumType } from 'type-graphql'

export const PurchaseMove = { SEND: 'SEND', DISCARD: 'DISCARD', CANCEL: 'CANCEL', DECLINE: 'DECLINE', CLOSE: 'CLOSE' } as const
registerEnumType(PurchaseMove, {
  name: 'PurchaseMove',
  description: 'A step of a purchase that needs no more than a word.',
  valuesConfig: {
    SEND: { description: 'The point asks the producer.' },
    DISCARD: { description: 'The point throws its draft away.' },
    CANCEL: { description: 'The point calls it off.' },
    DECLINE: { description: 'The producer cannot or will not deliver.' },
    CLOSE: { description: 'Nothing more is coming than has come.' },
  },
})

@InputType({ description: 'What is wanted of one product.' })
class PurchaseLineInput {
  @Field(() => UUID)
  productId!: string

  @Field(() => PositiveInt, { description: 'In the product’s unit.' })
  quantity!: number
}

@InputType({ description: 'What a point wants to buy.' })
export class DraftPurchaseInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first draft instead of drafting again.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => UUID)
  producerId!: string

  @Field(() => [PurchaseLineInput], { description: '1 to 100, one for each product.' })
  lines!: PurchaseLineInput[]

  @Field(() => LocalDate, { nullable: true, description: 'When it is wanted. Null when it does not matter.' })
  wantedOn?: string | null

  @Field(() => String, { nullable: true, description: 'At most 500 signs. Null when there is nothing to say.' })
  note?: string | null
}

@InputType({ description: 'A draft as it is to be from now on.' })
export class ChangePurchaseDraftInput {
  @Field(() => UUID)
  purchaseId!: string

  @Field(() => [PurchaseLineInput], {
    description: '1 to 100, one for each product of the same producer; they take the place of those before.',
  })
  lines!: PurchaseLineInput[]

  @Field(() => LocalDate, { nullable: true, description: 'When it is wanted. Null when it does not matter.' })
  wantedOn?: string | null

  @Field(() => String, { nullable: true, description: 'At most 500 signs. Null when there is nothing to say.' })
  note?: string | null
}

@InputType({ description: 'A step of a purchase.' })
export class MovePurchaseInput {
  @Field(() => UUID)
  purchaseId!: string

  @Field(() => PurchaseMove)
  step!: keyof typeof PurchaseMove

  @Field(() => String, { nullable: true, description: 'Why, in 1 to 500 signs; needed to cancel or decline. Else null.' })
  reason?: string | null
}

@InputType({ description: 'What the producer says of one line.' })
class ConfirmedLineInput {
  @Field(() => Int, { description: 'The place of the line.' })
  position!: number

  @Field(() => Int, { description: 'How many come: 0 to what is wanted.' })
  quantity!: number

  @Field(() => Vnd, { description: 'For one unit, not negative.' })
  unitPrice!: number
}

@InputType({ description: 'What the producer delivers.' })
export class ConfirmPurchaseInput {
  @Field(() => UUID)
  purchaseId!: string

  @Field(() => LocalDate, { description: 'Today or later.' })
  deliversOn!: string

  @Field(() => [ConfirmedLineInput], { description: 'Every line.' })
  lines!: ConfirmedLineInput[]
}

@InputType({ description: 'Goods of a purchase that came.' })
export class ReceivePurchaseInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers what the first request got.' })
  idempotencyKey!: string

  @Field(() => UUID)
  purchaseId!: string

  @Field(() => Int, { description: 'The place of the line.' })
  position!: number

  @Field(() => String, { description: 'As printed: 1 to 20 signs of GS1 character set 82.' })
  lotCode!: string

  @Field(() => LocalDate, { nullable: true, description: 'Last day of sale. Null when it does not expire.' })
  expiresOn?: string | null

  @Field(() => PositiveInt, { description: 'At most what is still coming.' })
  quantity!: number
}

@InputType({ description: 'What the producer asks for.' })
export class InvoicePurchaseInput {
  @Field(() => UUID)
  purchaseId!: string

  @Field(() => String, { description: 'Of the invoice, 1 to 50 signs.' })
  number!: string

  @Field(() => Vnd, { description: 'What is to be paid.' })
  amount!: number
}

@InputType({ description: 'That a purchase was paid, outside the platform.' })
export class RecordPurchasePaymentInput {
  @Field(() => UUID)
  purchaseId!: string

  @Field(() => LocalDate, { description: 'Not a day to come.' })
  paidOn!: string

  @Field(() => String, { description: 'Of the bank, or the number of the receipt: 1 to 100 signs.' })
  reference!: string
}
