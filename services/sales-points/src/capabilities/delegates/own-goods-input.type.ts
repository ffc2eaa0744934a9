import { LocalDate, PositiveInt, UUID } from '@ocop/service-kit/graphql'
import { Field, InputType, Int } from 'type-graphql'
import { AdjustmentReason } from '../adjustments/adjustment-reason.enum.ts'

@InputType({ description: 'A lot of the producer’s own goods at a sales point.' })
class OwnLotInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers what the first request got.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => UUID, { description: 'For whom the person acts.' })
  producerId!: string

  @Field(() => UUID, { description: 'A product of the producer.' })
  productId!: string

  @Field(() => String, { description: 'As printed: 1 to 20 signs of GS1 character set 82.' })
  lotCode!: string

  @Field(() => String, { nullable: true, description: 'For the ledger, at most 500 signs. Null when there is nothing to say.' })
  note?: string | null
}

@InputType({ description: 'Own goods that came to the point.' })
export class ReceiveOwnGoodsInput extends OwnLotInput {
  @Field(() => LocalDate, { nullable: true, description: 'Last day of sale. Null when it does not expire, or keeps what the books say.' })
  expiresOn?: string | null

  @Field(() => PositiveInt, { description: 'In the product’s unit.' })
  quantity!: number
}

@InputType({ description: 'A correction of the books for own goods.' })
export class AdjustOwnGoodsInput extends OwnLotInput {
  @Field(() => Int, { description: 'Units to add (positive, for FOUND and OTHER) or take (negative); not zero.' })
  change!: number

  @Field(() => AdjustmentReason)
  reason!: AdjustmentReason
}

@InputType({ description: 'Own unsold goods that the producer takes with it.' })
export class TakeBackOwnGoodsInput extends OwnLotInput {
  @Field(() => PositiveInt, { description: 'In the product’s unit, at most what is free.' })
  quantity!: number
}
