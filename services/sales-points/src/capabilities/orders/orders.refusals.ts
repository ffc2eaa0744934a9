import { Refusal } from '@ocop/service-kit/refusal'
import { UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { OrderStatus } from './order-status.enum.ts'

@ObjectType({
  implements: Refusal,
  description: 'A sales point of the basket has fewer free units of a product than are wanted. Nothing was set aside.',
})
export class GoodsNotAvailable extends Refusal {
  @Field(() => UUID)
  readonly salesPointId: string

  @Field(() => UUID)
  readonly productId: string

  @Field(() => Int, { description: 'Units that could have been had there at that moment.' })
  readonly available: number

  constructor(salesPointId: string, productId: string, available: number) {
    super(`Only ${available} units are available there.`)
    this.salesPointId = salesPointId
    this.productId = productId
    this.available = available
  }
}

@ObjectType({ implements: Refusal, description: 'The product has no price, so it can only be bought at the counter.' })
export class PriceNotKnown extends Refusal {
  @Field(() => UUID)
  readonly productId: string

  constructor(productId: string) {
    super('The product has no price.')
    this.productId = productId
  }
}

@ObjectType({ implements: Refusal, description: 'The price is higher now than the customer was shown. Nothing was set aside.' })
export class PriceHasRisen extends Refusal {
  @Field(() => UUID)
  readonly salesPointId: string

  @Field(() => UUID)
  readonly productId: string

  @Field(() => Vnd, { description: 'What one unit costs there now.' })
  readonly currentPrice: number

  constructor(salesPointId: string, productId: string, currentPrice: number) {
    super('The price is higher now.')
    this.salesPointId = salesPointId
    this.productId = productId
    this.currentPrice = currentPrice
  }
}

@ObjectType({
  implements: Refusal,
  description: 'Alcohol is sold to adults only (Law 44/2019/QH14, article 5): confirm that the customer is 18 or older.',
})
export class AdultsOnly extends Refusal {
  @Field(() => UUID)
  readonly productId: string

  constructor(productId: string) {
    super('Alcohol is sold to adults only.')
    this.productId = productId
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The order is not in a state in which this can be done; somebody else, or a clock, was faster.',
})
export class OrderNotInState extends Refusal {
  @Field(() => OrderStatus)
  readonly status: OrderStatus

  constructor(status: OrderStatus) {
    super(`The order is ${status.toLowerCase().replaceAll('_', ' ')}.`)
    this.status = status
  }
}

@ObjectType({ implements: Refusal, description: 'The time for which the goods were set aside is over. Hold the basket again.' })
export class HoldRanOut extends Refusal {
  constructor() {
    super('The time for which the goods were set aside is over.')
  }
}

@ObjectType({ implements: Refusal, description: 'The sales point gives out no orders at this time. Choose one of its `pickupSlots`.' })
export class PickupTimeNotOffered extends Refusal {
  constructor() {
    super('The sales point gives out no orders at this time.')
  }
}

@ObjectType({ implements: Refusal, description: 'The sales point has told no bank account, so orders are paid when they are fetched.' })
export class NoPayeeAccount extends Refusal {
  constructor() {
    super('The sales point has told no bank account.')
  }
}

@ObjectType({ implements: Refusal, description: 'The order is to be paid by bank transfer, and the money has not been recorded yet.' })
export class OrderNotPaid extends Refusal {
  constructor() {
    super('The order has not been paid yet.')
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The payment of this order, or its return, was recorded before, or there is none to record.',
})
export class NothingToRecord extends Refusal {
  constructor() {
    super('There is no payment or refund to record.')
  }
}
