import { Refusal } from '@ocop/service-kit/refusal'
import { ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'The lot is recalled already.' })
export class RecallAlreadyOpen extends Refusal {
  constructor() {
    super('This lot is recalled already.')
  }
}

@ObjectType({ implements: Refusal, description: 'There is no open recall by that id.' })
export class RecallNotOpen extends Refusal {
  constructor() {
    super('There is no open recall by that id; it may have been closed meanwhile.')
  }
}
