import { connectionTypes, DateTimeISO, LocalDate, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { ContractSide } from '../consignments/consignment.enum.ts'
import { QuantityUnit } from '../products/quantity-unit.enum.ts'
import { PurchaseAction, PurchaseState } from './purchase.enum.ts'
import type { Purchase } from './purchase.entity.ts'
import { worthOf } from './purchase.rules.ts'

@ObjectType('PurchaseLine', { description: 'What is bought of one product.' })
export class PurchaseLineType {
  @Field(() => Int, { description: 'Its place, from 1.' })
  position!: number

  @Field(() => QuantityUnit, { nullable: true, description: 'What is counted. Null while the product is not known here.' })
  unit!: QuantityUnit | null

  @Field(() => Int, { description: 'Units that the point wants.' })
  wanted!: number

  @Field(() => Int, { nullable: true, description: 'Units that the producer delivers. Null before it has confirmed.' })
  confirmed!: number | null

  @Field(() => Vnd, { nullable: true, description: 'For one unit, as the producer has confirmed. Null before.' })
  unitPrice!: number | null

  @Field(() => Int, { description: 'Units that have come.' })
  received!: number

  productId!: string
}

@ObjectType('PurchaseStep', { description: 'What somebody did with a purchase.' })
export class PurchaseStepType {
  @Field(() => String, { description: '`DRAFTED`, or the `PurchaseState` it came to.' })
  what!: string

  @Field(() => ContractSide)
  side!: ContractSide

  @Field(() => String, { nullable: true, description: 'Why. Null when nothing was said.' })
  reason!: string | null

  @Field(() => DateTimeISO, { description: 'When it was done.' })
  at!: Date
}

@ObjectType('Purchase', {
  description: 'What a sales point buys from a producer for its own account. The two only, the producer from when it was sent.',
})
export class PurchaseType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'What people call it: `MH` and ten digits or capital letters, unique.' })
  number!: string

  @Field(() => PurchaseState)
  state!: PurchaseState

  @Field(() => LocalDate, { nullable: true, description: 'When the point would like to have it. Null when it does not matter.' })
  wantedOn!: string | null

  @Field(() => LocalDate, { nullable: true, description: 'When the producer delivers. Null before it has confirmed.' })
  deliversOn!: string | null

  @Field(() => String, { nullable: true, description: 'What the point says about it. Null when nothing.' })
  note!: string | null

  @Field(() => [PurchaseLineType], { description: '1 to 100, one for each product.' })
  lines!: PurchaseLineType[]

  @Field(() => Vnd, { description: 'What has come, at the confirmed prices.' })
  worth!: number

  @Field(() => String, { nullable: true, description: 'Number of the invoice. Null before.' })
  invoiceNumber!: string | null

  @Field(() => Vnd, { nullable: true, description: 'What the producer asks for. Null before.' })
  invoiceAmount!: number | null

  @Field(() => LocalDate, { nullable: true, description: 'When it was paid. Null before.' })
  paidOn!: string | null

  @Field(() => String, { nullable: true, description: 'Of the payment. Null before.' })
  paymentReference!: string | null

  @Field(() => [PurchaseStepType], { description: 'Who did what, oldest first.' })
  steps!: PurchaseStepType[]

  @Field(() => [PurchaseAction], { description: 'What you may do with it now.' })
  allowedActions!: PurchaseAction[]

  @Field(() => Boolean, { description: 'True for invented demonstration data.' })
  isDemo!: boolean

  salesPointId!: string
  producerId!: string

  static from(source: Purchase, allowedActions: PurchaseAction[]): PurchaseType {
    const lines = source.lines.map(line => Object.assign(new PurchaseLineType(), line))
    const steps = source.steps.map(step => Object.assign(new PurchaseStepType(), step))
    return Object.assign(new PurchaseType(), { ...source, lines, steps, worth: worthOf(source.lines), allowedActions })
  }
}

export const { NodeConnection: PurchaseConnection } = connectionTypes(() => PurchaseType, 'Purchase')
