import { connectionTypes, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { SettlementAction, SettlementState } from './settlement.enum.ts'
import { SettlementPaymentType, SettlementStepType } from './settlement-parts.type.ts'
import type { Unsettled } from './settlement-lines.repository.ts'
import type { Settlement } from './settlement.repository.ts'

@ObjectType('Settlement', {
  description:
    'Statement of what a sales point owes a producer for the goods on consignment of a month. `gross` = `commission` + `due`. The two only.',
})
export class SettlementType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, {
    description: 'What people call it: `QT` and ten digits or capital letters, unique; also the reference of its payment.',
  })
  number!: string

  @Field(() => String, { description: 'Calendar month in Vietnam, `2026-11`.' })
  month!: string

  @Field(() => SettlementState)
  state!: SettlementState

  @Field(() => Int, { description: 'From 1; each correction makes another.' })
  version!: number

  @Field(() => Vnd, { description: 'What customers paid.' })
  gross!: number

  @Field(() => Vnd, { description: 'The point’s part.' })
  commission!: number

  @Field(() => Vnd, { description: 'What the producer is to get. Negative: more came back than was sold.' })
  due!: number

  @Field(() => [SettlementStepType], { description: 'Who did what, oldest first.' })
  steps!: SettlementStepType[]

  @Field(() => SettlementPaymentType, { nullable: true, description: 'Null while it is not paid.' })
  payment!: SettlementPaymentType | null

  @Field(() => [SettlementAction], { description: 'What you may do with it now.' })
  allowedActions!: SettlementAction[]

  @Field(() => Boolean, { description: 'True for invented demonstration data.' })
  isDemo!: boolean

  salesPointId!: string
  producerId!: string

  static from({ paidOn, paidAmount, paymentReference, ...source }: Settlement, allowedActions: SettlementAction[]): SettlementType {
    const payment =
      paidOn === null ? null : Object.assign(new SettlementPaymentType(), { paidOn, amount: paidAmount, reference: paymentReference })
    const steps = source.steps.map(step => Object.assign(new SettlementStepType(), step))
    return Object.assign(new SettlementType(), { ...source, steps, payment, allowedActions })
  }
}

export const { NodeConnection: SettlementConnection } = connectionTypes(() => SettlementType, 'Settlement')

@ObjectType('UnsettledMonth', {
  description: 'What was sold on consignment in a month and is in no statement yet. The two only.',
})
export class UnsettledMonthType {
  @Field(() => String, { description: 'Calendar month in Vietnam, `2026-11`.' })
  month!: string

  @Field(() => Boolean, { description: 'The month is over and has no statement: one may be drawn up. Else what is here comes later.' })
  isDrawable!: boolean

  @Field(() => Int, { description: 'How many sales, returns and losses.' })
  lines!: number

  @Field(() => Vnd, { description: 'What customers paid.' })
  gross!: number

  salesPointId!: string
  producerId!: string

  static from(unsettled: Unsettled, isDrawable: boolean): UnsettledMonthType {
    return Object.assign(new UnsettledMonthType(), { ...unsettled, isDrawable })
  }
}
