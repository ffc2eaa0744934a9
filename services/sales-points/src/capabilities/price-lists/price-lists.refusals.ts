import { LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({
  implements: Refusal,
  description:
    'An announced promotion that has not begun rests on the price of this product immediately before it (Decree 81/2018/NĐ-CP, article 7). Withdraw the promotion first.',
})
export class PriceIsPromised extends Refusal {
  @Field(() => UUID)
  readonly productId: string

  @Field(() => UUID)
  readonly promotionId: string

  @Field(() => String, { description: 'As it was announced.' })
  readonly promotionName: string

  @Field(() => LocalDate, { description: 'Its first day.' })
  readonly firstDay: string

  @Field(() => Vnd, { description: 'The price immediately before it that was announced.' })
  readonly priceBefore: number

  constructor(told: Pick<PriceIsPromised, 'productId' | 'promotionId' | 'promotionName' | 'firstDay' | 'priceBefore'>) {
    super(`The promotion “${told.promotionName}” rests on this price.`)
    this.productId = told.productId
    this.promotionId = told.promotionId
    this.promotionName = told.promotionName
    this.firstDay = told.firstDay
    this.priceBefore = told.priceBefore
  }
}

@ObjectType({
  implements: Refusal,
  description: 'Another price is planned to begin while this one would hold. End that one first, or let this one end before.',
})
export class PriceAlreadyPlanned extends Refusal {
  @Field(() => LocalDate, { description: 'The day on which the other begins.' })
  readonly plannedFrom: string

  constructor(plannedFrom: string) {
    super(`Another price is planned from ${plannedFrom} on.`)
    this.plannedFrom = plannedFrom
  }
}

@ObjectType({ implements: Refusal, description: 'The price does not hold any more, and will not again.' })
export class PriceAlreadyOver extends Refusal {
  constructor() {
    super('The price does not hold any more.')
  }
}
