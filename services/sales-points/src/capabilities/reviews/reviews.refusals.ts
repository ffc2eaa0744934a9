import { DateTimeISO } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'
import { ReviewDenial, ReviewState } from './review.enum.ts'

@ObjectType({ implements: Refusal, description: 'This product of this order cannot be reviewed.' })
export class ReviewNotPossible extends Refusal {
  @Field(() => ReviewDenial)
  readonly denial: ReviewDenial

  constructor(denial: ReviewDenial) {
    super(`The product cannot be reviewed: ${denial.toLowerCase().replaceAll('_', ' ')}.`)
    this.denial = denial
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The review is not in a state in which this can be done; somebody else, or its author, was faster.',
})
export class ReviewNotInState extends Refusal {
  @Field(() => ReviewState)
  readonly state: ReviewState

  constructor(state: ReviewState) {
    super(`The review is ${state.toLowerCase()}.`)
    this.state = state
  }
}

@ObjectType({ implements: Refusal, description: 'The 30 days in which a review may be edited are over. It may be withdrawn.' })
export class ReviewNoLongerEditable extends Refusal {
  @Field(() => DateTimeISO, { description: 'Until when it could be edited.' })
  readonly until: Date

  constructor(until: Date) {
    super('The days in which the review may be edited are over.')
    this.until = until
  }
}
