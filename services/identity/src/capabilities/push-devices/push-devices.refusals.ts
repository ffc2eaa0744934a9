import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'Nothing can be pushed from here: whoever runs the shop has set up no keys for it.' })
export class PushNotAvailable extends Refusal {
  constructor() {
    super('Nothing can be pushed from here.')
  }
}

@ObjectType({ implements: Refusal, description: 'The browser uses a push service that is not one of those we send to.' })
export class PushServiceNotKnown extends Refusal {
  constructor() {
    super('The push service of this browser is not one of those we send to.')
  }
}

@ObjectType({ implements: Refusal, description: 'The person has as many devices already: one has to be removed first.' })
export class TooManyPushDevices extends Refusal {
  @Field(() => Int, { description: 'How many one person can have.' })
  readonly most: number

  constructor(most: number) {
    super(`One person can have ${most} devices: remove one first.`)
    this.most = most
  }
}
