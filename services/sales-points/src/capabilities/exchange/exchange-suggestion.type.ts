import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { ExchangeSuggestion } from './exchange.rules.ts'
import { ExchangeReason } from './exchange-reason.enum.ts'

@ObjectType('ExchangeSuggestion', {
  description: 'Goods that one sales point has too much of and that would do better at another. Managers of the point only.',
})
export class ExchangeSuggestionType {
  @Field(() => ExchangeReason)
  reason!: ExchangeReason

  @Field(() => Int, { description: 'Units that could be sent, in the product’s unit. Over all suggestions never more than `surplus`.' })
  quantity!: number

  @Field(() => Int, {
    description: 'Units the point has beyond its sales of the last 30 days and a few for the shelf, in the product’s unit.',
  })
  surplus!: number

  @Field(() => Int, { description: 'Units that the other point has for sale now, in the product’s unit.' })
  availableThere!: number

  @Field(() => Int, { description: 'Units that the other point sold in the last 30 days, in the product’s unit.' })
  soldThere!: number

  @Field(() => Float, { nullable: true, description: 'As the crow flies. Null when one of the places is not known.' })
  distanceKm!: number | null

  productId!: string
  toPointId!: string

  static from(suggestion: ExchangeSuggestion): ExchangeSuggestionType {
    return Object.assign(new ExchangeSuggestionType(), suggestion)
  }
}
