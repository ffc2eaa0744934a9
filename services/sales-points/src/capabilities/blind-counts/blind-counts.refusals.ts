import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'

@ObjectType({ implements: Refusal, description: 'The count was explained or discarded before.' })
export class CountAlreadyClosed extends Refusal {
  constructor() {
    super('The count was closed before.')
  }
}

@ObjectType({ implements: Refusal, description: 'Each lot whose books were wrong needs a reason.' })
export class CountNeedsReasons extends Refusal {
  @Field(() => [String], { description: 'Lots without a reason, as printed by the producer.' })
  readonly lotCodes: readonly string[]

  constructor(lotCodes: readonly string[]) {
    super(`Say why for ${lotCodes.join(', ')}.`)
    this.lotCodes = lotCodes
  }
}
