import { DateTimeISO } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'Another till in use at the point has this name.' })
export class TillNameTaken extends Refusal {
  constructor() {
    super('Another till in use at this point has this name.')
  }
}

@ObjectType({ implements: Refusal, description: 'The key belongs to a till already. The device has to make a new one.' })
export class TillKeyTaken extends Refusal {
  constructor() {
    super('This key belongs to a till already.')
  }
}

@ObjectType({ implements: Refusal, description: 'The point has as many tills in use as one point may have. Revoke one first.' })
export class TooManyTills extends Refusal {
  @Field(() => Int, { description: 'Tills that one point may have in use.' })
  readonly mostTills: number

  constructor(mostTills: number) {
    super(`A sales point has at most ${mostTills} tills in use.`)
    this.mostTills = mostTills
  }
}

@ObjectType({ implements: Refusal, description: 'Somebody revoked the till before.' })
export class TillAlreadyRevoked extends Refusal {
  @Field(() => DateTimeISO)
  readonly earlierRevokedAt: Date

  constructor(earlierRevokedAt: Date) {
    super('Somebody revoked the till before.')
    this.earlierRevokedAt = earlierRevokedAt
  }
}
