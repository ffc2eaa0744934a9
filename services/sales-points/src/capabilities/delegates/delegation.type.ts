import { connectionTypes, DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { DelegatedRight } from './delegated-right.enum.ts'
import type { Delegation } from './delegation.repository.ts'

@ObjectType('ProducerDelegation', {
  description: 'That a producer may manage its own goods on consignment at a sales point. The two only.',
})
export class DelegationType {
  @Field(() => UUID)
  id!: string

  @Field(() => [DelegatedRight], { description: 'What it may do.' })
  rights!: DelegatedRight[]

  @Field(() => DateTimeISO)
  grantedAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'From then on it may not any more. Null while it may.' })
  revokedAt!: Date | null

  @Field(() => Boolean, { description: 'True for invented demonstration data.' })
  isDemo!: boolean

  salesPointId!: string
  producerId!: string

  static from(delegation: Delegation): DelegationType {
    return Object.assign(new DelegationType(), delegation)
  }
}

export const { NodeConnection: DelegationConnection } = connectionTypes(() => DelegationType, 'ProducerDelegation')
