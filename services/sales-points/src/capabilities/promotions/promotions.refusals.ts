import { LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'
import { PromotionState } from './promotion.enum.ts'

@ObjectType({ implements: Refusal, description: 'The product is not published, so it cannot be promoted.' })
export class PromotedProductNotKnown extends Refusal {
  @Field(() => UUID)
  readonly productId: string

  constructor(productId: string) {
    super('The product is not published.')
    this.productId = productId
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The point asks no price for the product immediately before, so nothing can be taken off.',
})
export class PromotionNeedsPrice extends Refusal {
  @Field(() => UUID)
  readonly productId: string

  constructor(productId: string) {
    super('The product has no price before the promotion.')
    this.productId = productId
  }
}

@ObjectType({ implements: Refusal, description: 'A promotional price is lower than the price immediately before.' })
export class PromotionNotLower extends Refusal {
  @Field(() => UUID)
  readonly productId: string

  @Field(() => Vnd, { description: 'The price immediately before the first day.' })
  readonly priceBefore: number

  constructor(productId: string, priceBefore: number) {
    super('A promotional price is lower than the price before.')
    this.productId = productId
    this.priceBefore = priceBefore
  }
}

@ObjectType({
  implements: Refusal,
  description: 'Another announced promotion of the point lowers the price of the product on one of the days.',
})
export class PromotionsOverlap extends Refusal {
  @Field(() => UUID)
  readonly productId: string

  @Field(() => UUID)
  readonly otherId: string

  @Field(() => String, { description: 'As it was announced.' })
  readonly otherName: string

  @Field(() => LocalDate, { description: 'The first day of the other.' })
  readonly firstDay: string

  @Field(() => LocalDate, { description: 'The last day of the other.' })
  readonly lastDay: string

  constructor(told: Pick<PromotionsOverlap, 'productId' | 'otherId' | 'otherName' | 'firstDay' | 'lastDay'>) {
    super(`“${told.otherName}” lowers this price on one of the days.`)
    this.productId = told.productId
    this.otherId = told.otherId
    this.otherName = told.otherName
    this.firstDay = told.firstDay
    this.lastDay = told.lastDay
  }
}

@ObjectType({ implements: Refusal, description: 'The promotion is not in a state in which this can be done.' })
export class PromotionNotInState extends Refusal {
  @Field(() => PromotionState)
  readonly state: PromotionState

  constructor(state: PromotionState) {
    super(`The promotion is ${state.toLowerCase()}.`)
    this.state = state
  }
}

@ObjectType({ implements: Refusal, description: 'The first day of the draft has passed; choose another.' })
export class PromotionBeginsTooEarly extends Refusal {
  @Field(() => LocalDate, { description: 'The first day that can be chosen.' })
  readonly earliest: string

  constructor(earliest: string) {
    super(`A promotion begins on ${earliest} or later.`)
    this.earliest = earliest
  }
}
