import { connectionTypes, DateTimeISO, LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { ConsignmentAction, ConsignmentState, ContractSide } from './consignment.enum.ts'
import type { Consignment } from './consignment.repository.ts'
import { isInForce } from './consignment.rules.ts'

@ObjectType('ConsignmentPrice', {
  description: 'What the producer gets for one unit of a product, where that was agreed instead of the share; the rest is the point’s.',
})
export class ConsignmentPriceType {
  @Field(() => Vnd, { description: 'For one unit, whatever the customer pays.' })
  unitPrice!: number

  productId!: string
}

@ObjectType('ConsignmentAgreement', {
  description: 'What a sales point and a producer agreed about goods that stay the producer’s until they are sold. The two only.',
})
export class ConsignmentType {
  @Field(() => UUID)
  id!: string

  @Field(() => ConsignmentState)
  state!: ConsignmentState

  @Field(() => Int, { description: 'The point’s share of what customers pay, in basis points: 2000 is 20 %.' })
  commission!: number

  @Field(() => [ConsignmentPriceType], {
    description: 'Products with a price of their own instead of the share; empty when there are none.',
  })
  prices!: ConsignmentPriceType[]

  @Field(() => LocalDate, { description: 'First day, in Vietnam.' })
  validFrom!: string

  @Field(() => LocalDate, { nullable: true, description: 'Last day as agreed. Null when none was agreed.' })
  validTo!: string | null

  @Field(() => Int, { description: 'How many days before its end notice must be given.' })
  noticeDays!: number

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day by notice, or because a newer agreement follows. Null while neither is so.',
  })
  endsOn!: string | null

  @Field(() => Boolean, { description: 'Goods may be given on consignment under it today.' })
  isInForce!: boolean

  @Field(() => String, { nullable: true, description: 'What was added in words. Null when nothing.' })
  note!: string | null

  @Field(() => ContractSide, { description: 'Who proposed it.' })
  proposedSide!: ContractSide

  @Field(() => DateTimeISO, { description: 'When it was proposed.' })
  proposedAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'When the other side answered, or it was taken back. Null before.' })
  answeredAt!: Date | null

  @Field(() => ContractSide, { nullable: true, description: 'Who gave notice. Null while nobody has.' })
  endedSide!: ContractSide | null

  @Field(() => String, { nullable: true, description: 'Why notice was given. Null when none was, or a newer agreement follows.' })
  endReason!: string | null

  @Field(() => [ConsignmentAction], { description: 'What you may do with it now.' })
  allowedActions!: ConsignmentAction[]

  @Field(() => Boolean, { description: 'True for invented demonstration data.' })
  isDemo!: boolean

  salesPointId!: string
  producerId!: string

  static from(source: Consignment, today: string, allowedActions: ConsignmentAction[]): ConsignmentType {
    const prices = source.prices.map(price => Object.assign(new ConsignmentPriceType(), price))
    return Object.assign(new ConsignmentType(), { ...source, prices, isInForce: isInForce(source, today), allowedActions })
  }
}

export const { NodeConnection: ConsignmentConnection } = connectionTypes(() => ConsignmentType, 'ConsignmentAgreement')
