import { UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Field, Int, ObjectType } from 'type-graphql'

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
