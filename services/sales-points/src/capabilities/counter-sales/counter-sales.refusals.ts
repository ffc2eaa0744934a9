import { DateTimeISO } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'Price times quantity is more than an amount of money can be here.' })
export class AmountTooLarge extends Refusal {
  constructor() {
    super('Price times quantity is too large.')
  }
}

@ObjectType({ implements: Refusal, description: 'The sale was taken back before.' })
export class SaleAlreadyUndone extends Refusal {
  @Field(() => DateTimeISO)
  readonly earlierUndoneAt: Date

  constructor(earlierUndoneAt: Date) {
    super('The sale was taken back before.')
    this.earlierUndoneAt = earlierUndoneAt
  }
}

@ObjectType({ implements: Refusal, description: 'A counter sale can be taken back on its own day only (calendar day in Vietnam).' })
export class UndoPeriodOver extends Refusal {
  constructor() {
    super('A counter sale can be taken back on its own day only.')
  }
}
