import { connectionTypes, DateTimeISO, PositiveInt, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { ProductStub } from '../products/product.type.ts'
import type { OrderReturn, OrderReturnLine } from './return.entity.ts'
import { ReturnAction, ReturnOutcome, ReturnReason, ReturnRefundMethod, ReturnStatus } from './return.enum.ts'
import { isWithdrawable, returnActions } from './return.rules.ts'

@ObjectType('OrderReturnLine', { description: 'Goods of one lot that come back.' })
export class OrderReturnLineType {
  @Field(() => String, { description: 'The lot, as printed by the producer.' })
  lotCode!: string

  @Field(() => PositiveInt, { description: 'In the product’s unit.' })
  quantity!: number

  @Field(() => Vnd, { description: 'What was paid for them, and is given back.' })
  amount!: number

  @Field(() => ReturnOutcome, { nullable: true, description: 'Null until they are back.' })
  outcome!: ReturnOutcome | null

  @Field(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product!: ProductStub

  static from({ productId, ...line }: OrderReturnLine): OrderReturnLineType {
    return Object.assign(new OrderReturnLineType(), { ...line, product: { id: productId } })
  }
}

@ObjectType('OrderReturn', { description: 'Goods of an order that its customer gives back. For the customer and the sales point only.' })
export class OrderReturnType {
  @Field(() => UUID)
  id!: string

  @Field(() => ReturnStatus)
  status!: ReturnStatus

  @Field(() => ReturnReason)
  reason!: ReturnReason

  @Field(() => String, { nullable: true, description: 'What the customer said with it. Null when nothing.' })
  words!: string | null

  @Field(() => [OrderReturnLineType], { description: 'At most 50.' })
  lines!: OrderReturnLineType[]

  @Field(() => Vnd, { description: 'What is given back: the price of the lines; the delivery is not.' })
  amount!: number

  @Field(() => DateTimeISO)
  askedAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'When the sales point answered. Null before.' })
  decidedAt!: Date | null

  @Field(() => String, { nullable: true, description: 'What the sales point said with its answer. Null when nothing.' })
  decisionReason!: string | null

  @Field(() => DateTimeISO, { nullable: true, description: 'When the goods were back. Null before.' })
  receivedAt!: Date | null

  @Field(() => ReturnRefundMethod, { nullable: true, description: 'Null until the money was given back.' })
  refundMethod!: ReturnRefundMethod | null

  @Field(() => DateTimeISO, { nullable: true, description: 'When the money was given back. Null before.' })
  refundedAt!: Date | null

  @Field(() => DateTimeISO, { nullable: true, description: 'When the customer withdrew it. Null unless so.' })
  withdrawnAt!: Date | null

  @Field(() => Boolean, { description: 'Whether who ordered may withdraw it: until the goods are back.' })
  isWithdrawable!: boolean

  @Field(() => [ReturnAction], { description: 'What the sales point may do next.' })
  allowedActions!: ReturnAction[]

  source!: OrderReturn

  static from(source: OrderReturn): OrderReturnType {
    return Object.assign(new OrderReturnType(), {
      ...source,
      source,
      lines: source.lines.map(line => OrderReturnLineType.from(line)),
      amount: source.lines.reduce((sum, { amount }) => sum + amount, 0),
      isWithdrawable: isWithdrawable(source.status),
      allowedActions: returnActions(source.status),
    })
  }
}

@ObjectType('ReturnTerms', { description: 'How a sales point takes goods back.' })
export class ReturnTerms {
  @Field(() => Int, { description: 'For how many days after handing over, 0 to 90; 0: not at all.' })
  days!: number
}

@ObjectType('ReturnableLine', { description: 'Goods of one lot that could come back.' })
class ReturnableLine {
  @Field(() => UUID)
  productId!: string

  @Field(() => String, { description: 'The lot, as printed by the producer.' })
  lotCode!: string

  @Field(() => PositiveInt, { description: 'What has not come back yet, in the product’s unit.' })
  quantity!: number

  @Field(() => Boolean, {
    description: 'Alcohol, or expires within thirty days of being handed over: only when something is wrong with it.',
  })
  isOnlyWhenFaulty!: boolean
}

@ObjectType('ReturnableGoods', { description: 'What of an order could come back, and until when.' })
export class ReturnableGoods {
  @Field(() => DateTimeISO, { description: 'Last moment in which a return can be asked for.' })
  until!: Date

  @Field(() => [ReturnableLine])
  lines!: ReturnableLine[]
}

export const { NodeConnection: OrderReturnConnection } = connectionTypes(() => OrderReturnType, 'OrderReturn')
