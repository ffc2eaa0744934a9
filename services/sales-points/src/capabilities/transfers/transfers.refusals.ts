import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'
import { TransferOutcome, TransferState } from './transfer.enum.ts'

@ObjectType({ implements: Refusal, description: 'The transfer is not in a state in which this can be done.' })
export class TransferNotInState extends Refusal {
  @Field(() => TransferState, { description: 'The state it is in.' })
  readonly state: TransferState

  constructor(state: TransferState) {
    super(`The transfer is ${state.toLowerCase().replaceAll('_', ' ')}.`)
    this.state = state
  }
}

@ObjectType({ implements: Refusal, description: 'There is no active sales point with the id of the destination.' })
export class TransferDestinationNotOpen extends Refusal {
  constructor() {
    super('There is no active sales point with this id.')
  }
}

@ObjectType({ implements: Refusal, description: 'The fair is not announced, was cancelled, or is over.' })
export class FairNotComing extends Refusal {
  constructor() {
    super('No fair with this id is coming.')
  }
}

@ObjectType({ implements: Refusal, description: 'More was received or reported of a line than is under way and not reported yet.' })
export class MoreThanInTransit extends Refusal {
  @Field(() => UUID, { description: 'The line.' })
  readonly lineId: string

  @Field(() => Int, { description: 'Units of the line that are under way and not reported yet.' })
  readonly expected: number

  constructor(lineId: string, expected: number) {
    super(`Only ${expected} units of this line are under way.`)
    this.lineId = lineId
    this.expected = expected
  }
}

@ObjectType({ implements: Refusal, description: 'Somebody resolved the discrepancy before.' })
export class DiscrepancyAlreadyResolved extends Refusal {
  @Field(() => DateTimeISO)
  readonly earlierResolvedAt: Date

  constructor(earlierResolvedAt: Date) {
    super('Somebody resolved the discrepancy before.')
    this.earlierResolvedAt = earlierResolvedAt
  }
}

@ObjectType({
  implements: Refusal,
  description: 'Only a manager of the point whose shelf would get the goods can say that they are there.',
})
export class OtherPointDecides extends Refusal {
  @Field(() => TransferOutcome)
  readonly outcome: TransferOutcome

  constructor(outcome: TransferOutcome) {
    super('Only a manager of the point that has the goods can say so.')
    this.outcome = outcome
  }
}

@ObjectType({
  implements: Refusal,
  description:
    'Goods on consignment may be sent only to a point with which their producer has a consignment agreement too. Send others, or agree with the producer first.',
})
export class ConsignedGoodsStay extends Refusal {
  constructor() {
    super('The producer of these goods has no consignment agreement with the other sales point.')
  }
}
