import { PositiveInt, UUID } from '@ocop/service-kit/graphql'
import { Field, InputType } from 'type-graphql'

const KEY = 'Chosen by the caller. Repeating it answers the transfer as it is now instead of doing it again.'

@InputType({ description: 'Goods of one product that are to be sent.' })
class TransferLineInput {
  @Field(() => UUID)
  productId!: string

  @Field(() => String, { nullable: true, description: 'The lot to send. Null sends what expires first, from several lots if need be.' })
  lotCode?: string | null

  @Field(() => PositiveInt, { description: 'In the product’s unit, at most 1,000,000,000.' })
  quantity!: number
}

@InputType({ description: 'Goods that one sales point is to send to another.' })
export class DraftTransferInput {
  @Field(() => UUID, { description: KEY })
  idempotencyKey!: string

  @Field(() => UUID, { description: 'The sending point.' })
  fromPointId!: string

  @Field(() => UUID, { nullable: true, description: 'The receiving point: another one, active. Null when they are carried to a fair.' })
  toPointId?: string | null

  @Field(() => UUID, { nullable: true, description: 'The coming fair they are carried to. Null when they go to another point.' })
  fairId?: string | null

  @Field(() => [TransferLineInput], { description: '1 to 100 lines, each product and lot once.' })
  lines!: TransferLineInput[]

  @Field(() => String, { nullable: true, description: 'For both points, at most 500 signs. Null when there is nothing to say.' })
  note?: string | null
}

@InputType({ description: 'Other contents of a draft; they replace those that it has.' })
export class ChangeTransferInput {
  @Field(() => UUID, { description: KEY })
  idempotencyKey!: string

  @Field(() => UUID)
  transferId!: string

  @Field(() => [TransferLineInput], { description: '1 to 100 lines, each product and lot once.' })
  lines!: TransferLineInput[]

  @Field(() => String, { nullable: true, description: 'For both points, at most 500 signs. Null when there is nothing to say.' })
  note?: string | null
}

@InputType({ description: 'A transfer to go on with.' })
export class TransferStepInput {
  @Field(() => UUID, { description: KEY })
  idempotencyKey!: string

  @Field(() => UUID)
  transferId!: string
}

@InputType({ description: 'A transfer to give up, and why.' })
export class CancelTransferInput extends TransferStepInput {
  @Field(() => String, { description: 'Why, in 1 to 500 signs.' })
  reason!: string
}
