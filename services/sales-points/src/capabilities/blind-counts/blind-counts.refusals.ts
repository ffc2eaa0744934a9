import { UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'

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

@ObjectType({ implements: Refusal, description: 'Fewer units were counted than are set aside for somebody. Release some first.' })
export class CountBelowReserved extends Refusal {
  @Field(() => UUID)
  readonly productId: string

  @Field(() => String, { description: 'The lot that was counted too low.' })
  readonly lotCode: string

  @Field(() => Int, { description: 'Units of it that are set aside.' })
  readonly reserved: number

  constructor(productId: string, lotCode: string, reserved: number) {
    super(`${reserved} units of lot ${lotCode} are set aside.`)
    this.productId = productId
    this.lotCode = lotCode
    this.reserved = reserved
  }
}
