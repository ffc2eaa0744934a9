import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'
import { PurchaseState } from './purchase.enum.ts'

@ObjectType({ implements: Refusal, description: 'One of the products is not of this producer, or is not published.' })
export class NotOfThisProducer extends Refusal {
  constructor() {
    super('One of the products is not of this producer.')
  }
}

@ObjectType({ implements: Refusal, description: 'The purchase is not in a state in which this can be done.' })
export class PurchaseNotInState extends Refusal {
  @Field(() => PurchaseState, { description: 'The state it is in.' })
  readonly purchaseState: PurchaseState

  constructor(state: PurchaseState) {
    super(`The purchase is ${state.toLowerCase()}.`)
    this.purchaseState = state
  }
}

@ObjectType({ implements: Refusal, description: 'More would have come than the producer has confirmed.' })
export class MoreThanConfirmed extends Refusal {
  @Field(() => Int, { description: 'Units that may still come.' })
  readonly stillComing: number

  constructor(stillComing: number) {
    super(`Only ${stillComing} more units were confirmed.`)
    this.stillComing = stillComing
  }
}
