import { DateTimeISO } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'Somebody resolved the discrepancy of the shelf before.' })
export class StockDiscrepancyAlreadyResolved extends Refusal {
  @Field(() => DateTimeISO)
  readonly earlierResolvedAt: Date

  constructor(earlierResolvedAt: Date) {
    super('Somebody resolved the discrepancy before.')
    this.earlierResolvedAt = earlierResolvedAt
  }
}
