import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Directive, Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'The event is said to have happened later than now.' })
export class EventInTheFuture extends Refusal {
  constructor() {
    super('An event can only be recorded after it has happened.')
  }
}

@ObjectType({ implements: Refusal, description: 'The event is said to have happened before the goods existed.' })
export class EventBeforeLot extends Refusal {
  @Field(() => DateTimeISO, { description: 'First moment at which it could have happened.' })
  readonly earliest: Date

  constructor(earliest: Date) {
    super(`This cannot have happened before ${earliest.toISOString()}, when the goods did not exist yet.`)
    this.earliest = earliest
  }
}

@Directive('@shareable')
@ObjectType({
  implements: Refusal,
  description: 'The lot, or one that would go into it, is recalled: it may not be packed, shipped, received, sold or used.',
})
export class LotRecalled extends Refusal {
  constructor() {
    super('The lot is recalled. Nothing of it may move until the recall is closed.')
  }
}

@ObjectType({ implements: Refusal, description: 'A lot would become its own ancestor.' })
export class GenealogyCycle extends Refusal {
  constructor() {
    super('One of the inputs was itself made from this lot.')
  }
}

@ObjectType({ implements: Refusal, description: 'More would leave or be made than there is.' })
export class MassBalanceExceeded extends Refusal {
  @Field(() => UUID, { description: 'The lot that does not have so much: this one, or an input.' })
  readonly lotId: string

  @Field(() => Int, { description: 'What is still possible, in that lot’s unit.' })
  readonly available: number

  constructor(lotId: string, available: number) {
    super(`Only ${available} are left for this step.`)
    this.lotId = lotId
    this.available = available
  }
}

@ObjectType({ implements: Refusal, description: 'An input is not a lot of the same producer.' })
export class InputLotNotKnown extends Refusal {
  constructor() {
    super('One of the inputs is not a lot of this producer.')
  }
}

@ObjectType({
  implements: Refusal,
  description: 'The event was already declared wrong, or was recorded by somebody else: a sales point or a recall.',
})
export class TraceEventNotCorrectable extends Refusal {
  constructor() {
    super('Only the producer’s own events can be declared wrong, and only once.')
  }
}
