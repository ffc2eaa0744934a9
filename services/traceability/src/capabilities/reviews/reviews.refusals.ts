import { Refusal } from '@ocop/service-kit/refusal'
import { ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'There is no lot by that id.' })
export class LotToReviewNotFound extends Refusal {
  constructor() {
    super('There is no lot by that id.')
  }
}

@ObjectType({ implements: Refusal, description: 'The lot has no event yet: there is nothing to review.' })
export class NothingToReview extends Refusal {
  constructor() {
    super('The lot has no event yet that stands; there is nothing to review.')
  }
}
