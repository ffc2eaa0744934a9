import { LocalDate } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'
import { ConsignmentState } from './consignment.enum.ts'

@ObjectType({ implements: Refusal, description: 'No published product is of the producer with this id.' })
export class ProducerNotKnown extends Refusal {
  constructor() {
    super('No published product is of this producer.')
  }
}

@ObjectType({ implements: Refusal, description: 'One of the products with prices of their own is not a product of this producer.' })
export class ProductOfAnother extends Refusal {
  constructor() {
    super('One of the products is not of this producer.')
  }
}

@ObjectType({ implements: Refusal, description: 'The sales point and the producer have a proposal that nobody has answered yet.' })
export class ConsignmentAlreadyProposed extends Refusal {
  constructor() {
    super('There is a proposal that nobody has answered yet.')
  }
}

@ObjectType({ implements: Refusal, description: 'The agreement is not in a state in which this can be done.' })
export class ConsignmentNotInState extends Refusal {
  @Field(() => ConsignmentState, { description: 'The state it is in.' })
  readonly consignmentState: ConsignmentState

  constructor(state: ConsignmentState) {
    super(`The agreement is ${state.toLowerCase()}.`)
    this.consignmentState = state
  }
}

@ObjectType({ implements: Refusal, description: 'Another agreement of the two begins on the same day or later. End that one first.' })
export class ConsignmentOverlaps extends Refusal {
  @Field(() => LocalDate, { description: 'The day on which the other one begins.' })
  readonly otherFrom: string

  constructor(otherFrom: string) {
    super(`Another agreement of the two begins on ${otherFrom}.`)
    this.otherFrom = otherFrom
  }
}

@ObjectType({ implements: Refusal, description: 'The agreement asks for a longer notice.' })
export class NoticeTooShort extends Refusal {
  @Field(() => LocalDate, { description: 'The earliest possible last day.' })
  readonly earliestEnd: string

  constructor(earliestEnd: string) {
    super(`With the notice that was agreed, it ends on ${earliestEnd} at the earliest.`)
    this.earliestEnd = earliestEnd
  }
}

@ObjectType({
  implements: Refusal,
  description:
    'The sales point has no agreement in force with the producer of these goods. Agree first, or take them in as the point’s own.',
})
export class NoConsignmentInForce extends Refusal {
  constructor() {
    super('There is no consignment agreement in force with the producer of these goods.')
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The product has no price, so that a sale of it could not be settled. Its producer states one first.',
})
export class ConsignedPriceMissing extends Refusal {
  constructor() {
    super('The product has no price.')
  }
}

@ObjectType({ implements: Refusal, description: 'The lot is the point’s own: nobody gets it back.' })
export class LotNotConsigned extends Refusal {
  constructor() {
    super('The lot is the point’s own.')
  }
}

@ObjectType({ implements: Refusal, description: 'The lot is on consignment and becomes less: say whose loss it is.' })
export class LossBearerNeeded extends Refusal {
  constructor() {
    super('The lot is on consignment. Say whose loss it is.')
  }
}
