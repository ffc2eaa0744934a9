import { LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, InputType, Int } from 'type-graphql'
import type { Decision, WantedLine } from './promotion.entity.ts'
import { PromotionKind } from './promotion.enum.ts'

@InputType({ description: 'The decision of an authority on a concentrated promotion programme.' })
class PromotionDecisionInput implements Decision {
  @Field(() => String, { description: '1 to 60 signs.' })
  number!: string

  @Field(() => String, { description: 'The authority, 1 to 200 signs.' })
  issuer!: string

  @Field(() => LocalDate, { description: 'When it was decided; not after the first day.' })
  day!: string
}

@InputType({ description: 'A product of a promotion: either `percentOff` or `promotionalPrice`.' })
class PromotionLineInput {
  @Field(() => UUID)
  productId!: string

  @Field(() => Int, { nullable: true, description: 'Whole per cent off the price immediately before, 1 to 100. Null: a price is named.' })
  percentOff?: number | null

  @Field(() => Vnd, { nullable: true, description: 'What a customer pays for one unit. Null: a share is named.' })
  promotionalPrice?: number | null
}

@InputType({ description: 'A promotion that is being thought of.' })
export class CheckPromotionInput {
  @Field(() => UUID)
  salesPointId!: string

  @Field(() => PromotionKind)
  kind!: PromotionKind

  @Field(() => LocalDate, { description: 'In Vietnam, today or later.' })
  firstDay!: string

  @Field(() => LocalDate, { description: 'It holds until the end of this day; at most 366 days in all.' })
  lastDay!: string

  @Field(() => [PromotionLineInput], { description: '1 to 100, each product once.' })
  lines!: PromotionLineInput[]
}

@InputType({ description: 'A draft of a promotion.' })
export class SavePromotionInput extends CheckPromotionInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first draft instead of keeping another.' })
  idempotencyKey!: string

  @Field(() => UUID, { nullable: true, description: 'The draft to change. Null: a new one.' })
  promotionId?: string | null

  @Field(() => String, { description: 'For customers; 1 to 120 signs.' })
  name!: string

  @Field(() => PromotionDecisionInput, { nullable: true, description: 'Of a concentrated programme. Null for the point’s own promotion.' })
  decision?: PromotionDecisionInput | null
}

@InputType()
export class AnnouncePromotionInput {
  @Field(() => UUID)
  promotionId!: string
}

@InputType()
export class EndPromotionInput {
  @Field(() => UUID)
  promotionId!: string

  @Field(() => String, { description: 'Why; 1 to 500 signs.' })
  reason!: string
}

export const linesOf = ({ lines }: CheckPromotionInput): WantedLine[] =>
  lines.map(({ productId, percentOff = null, promotionalPrice = null }) => ({ productId, percentOff, wantedPrice: promotionalPrice }))
