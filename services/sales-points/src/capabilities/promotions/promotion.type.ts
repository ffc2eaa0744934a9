import { connectionTypes, DateTimeISO, LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import type { Decision, Promotion, PromotionLine } from './promotion.entity.ts'
import { PromotionAction, PromotionKind, PromotionState } from './promotion.enum.ts'
import { actionsIn, stateOf } from './promotion.rules.ts'

@ObjectType('PromotionDecision', { description: 'The decision of an authority on a concentrated promotion programme.' })
class PromotionDecisionType implements Decision {
  @Field(() => String, { description: 'As it stands on the decision.' })
  number!: string

  @Field(() => String, { description: 'The authority.' })
  issuer!: string

  @Field(() => LocalDate, { description: 'When it was decided.' })
  day!: string
}

@ObjectType('PromotionLine', { description: 'A product of a promotion.' })
export class PromotionLineType {
  @Field(() => Int, { nullable: true, description: 'Whole per cent off, 1 to 100. Null when a price is named.' })
  percentOff!: number | null

  @Field(() => Vnd, { nullable: true, description: 'The promotional price that was named. Null when a share is named.' })
  wantedPrice!: number | null

  @Field(() => Vnd, { nullable: true, description: 'The price immediately before, fixed when it was announced. Null in a draft.' })
  priceBefore!: number | null

  @Field(() => Vnd, { nullable: true, description: 'What a customer pays, fixed when it was announced. Null in a draft.' })
  promotionalPrice!: number | null

  @Field(() => Int, { nullable: true, description: 'Per cent that the law allowed to take off when it was announced. Null in a draft.' })
  capPercent!: number | null

  productId!: string

  static from(line: PromotionLine): PromotionLineType {
    return Object.assign(new PromotionLineType(), line)
  }
}

@ObjectType('Promotion', { description: 'Lower prices of a sales point on some days. Staff and managers of the point only.' })
export class PromotionType {
  @Field(() => UUID)
  id!: string

  @Field(() => String)
  name!: string

  @Field(() => PromotionKind)
  kind!: PromotionKind

  @Field(() => PromotionDecisionType, { nullable: true, description: 'Null for the point’s own promotion.' })
  decision!: Decision | null

  @Field(() => LocalDate, { description: 'In Vietnam.' })
  firstDay!: string

  @Field(() => LocalDate, { description: 'It holds until the end of this day, unless it was ended before.' })
  lastDay!: string

  @Field(() => PromotionState)
  state!: PromotionState

  @Field(() => [PromotionLineType], { description: '1 to 100, by name of the product.' })
  lines!: PromotionLineType[]

  @Field(() => DateTimeISO, { nullable: true, description: 'Null while it is a draft, and when it never was announced.' })
  announcedAt!: Date | null

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was ended early or withdrawn. Null when it was not.' })
  endedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'Why it was ended early or withdrawn. Null like `endedAt`.' })
  endReason!: string | null

  @Field(() => [PromotionAction], { description: 'What a manager may do with it now.' })
  allowedActions!: PromotionAction[]

  static from(promotion: Promotion, now: Date): PromotionType {
    const state = stateOf(promotion, now)
    const lines = promotion.lines.map(line => PromotionLineType.from(line))
    return Object.assign(new PromotionType(), { ...promotion, lines, state, allowedActions: actionsIn(state) })
  }
}

export const { NodeConnection: PromotionConnection } = connectionTypes(() => PromotionType, 'Promotion')
