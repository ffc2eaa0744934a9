import { LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'

const BASIS = { description: 'The article, in Vietnamese as it is cited.' }

@ObjectType({
  implements: Refusal,
  description:
    'Alcohol of 15 degrees and more may not be promoted (Law 44/2019/QH14, article 5.9). No degree is on record, so no alcohol is promoted here.',
})
export class AlcoholNotPromoted extends Refusal {
  @Field(() => UUID)
  readonly productId: string

  @Field(() => String, BASIS)
  readonly legalBasis: string

  constructor(productId: string) {
    super('Alcohol is not promoted.')
    this.productId = productId
    this.legalBasis = 'Luật 44/2019/QH14, điều 5 khoản 9'
  }
}

@ObjectType({
  implements: Refusal,
  description: 'More is taken off the price immediately before than the law allows (Decree 81/2018/NĐ-CP, article 7).',
})
export class DiscountAboveLegalCap extends Refusal {
  @Field(() => UUID)
  readonly productId: string

  @Field(() => Vnd, { description: 'The price immediately before the first day.' })
  readonly priceBefore: number

  @Field(() => Vnd, { description: 'The lowest promotional price that is allowed.' })
  readonly lowestAllowed: number

  @Field(() => Int, { description: 'Per cent that may be taken off at most.' })
  readonly capPercent: number

  @Field(() => String, BASIS)
  readonly legalBasis: string

  constructor(told: Pick<DiscountAboveLegalCap, 'productId' | 'priceBefore' | 'lowestAllowed' | 'capPercent' | 'legalBasis'>) {
    super(`At most ${told.capPercent} % may be taken off.`)
    this.productId = told.productId
    this.priceBefore = told.priceBefore
    this.lowestAllowed = told.lowestAllowed
    this.capPercent = told.capPercent
    this.legalBasis = told.legalBasis
  }
}

@ObjectType({
  implements: Refusal,
  description:
    'The price would be reduced on more days of a calendar year than the law allows (Decree 81/2018/NĐ-CP, article 10.5); concentrated programmes do not count.',
})
export class ReducedDaysExceeded extends Refusal {
  @Field(() => UUID)
  readonly productId: string

  @Field(() => Int, { description: 'The calendar year.' })
  readonly year: number

  @Field(() => Int, { description: 'Days of the year on which it is reduced without this promotion.' })
  readonly daysUsed: number

  @Field(() => Int, { description: 'Days of the year with it.' })
  readonly daysWithIt: number

  @Field(() => Int, { description: 'Days of a year that are allowed.' })
  readonly mostDays: number

  @Field(() => LocalDate, { nullable: true, description: 'The latest last day that is allowed. Null when none is.' })
  readonly latestLastDay: string | null

  @Field(() => String, BASIS)
  readonly legalBasis: string

  constructor(
    told: Pick<ReducedDaysExceeded, 'productId' | 'year' | 'daysUsed' | 'daysWithIt' | 'mostDays' | 'latestLastDay' | 'legalBasis'>,
  ) {
    super(`A price is reduced on at most ${told.mostDays} days of a year.`)
    this.productId = told.productId
    this.year = told.year
    this.daysUsed = told.daysUsed
    this.daysWithIt = told.daysWithIt
    this.mostDays = told.mostDays
    this.latestLastDay = told.latestLastDay
    this.legalBasis = told.legalBasis
  }
}
