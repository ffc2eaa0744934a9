import { connectionTypes, DateTimeISO, PositiveInt, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Directive, Field, Int, ObjectType } from 'type-graphql'
import { owesRefund } from './order.rules.ts'
import type { Order, OrderLine } from './order.entity.ts'
import { PickupSlotType } from '../pickup/pickup-slot.type.ts'
import { OrderEvent, OrderParty, OrderStatus, OrderTask, PaymentMethod } from './order-status.enum.ts'

/** Wherever an order is given out and its money may go into a drawer. */
export const CASH_INTO =
  'The till of the point into whose drawer the cash was put. Null: into none, or nothing was paid now. BAD_USER_INPUT when the order was paid before.'

@ObjectType('OrderLine', { description: 'What was ordered of one lot.' })
export class OrderLineType {
  @Field(() => String, { description: 'The lot that is set aside, what expires first.' })
  lotCode!: string

  @Field(() => PositiveInt, { description: 'In the product’s unit.' })
  quantity!: number

  @Field(() => Vnd, { description: 'Price of one unit when the basket was held, taxes included; it does not change any more.' })
  unitPrice!: number

  @Field(() => Vnd, { description: 'Price times quantity.' })
  amount!: number

  @Field(() => Vnd, { nullable: true, description: 'Price of one unit before the promotion that lowered it. Null without a promotion.' })
  priceBefore!: number | null

  productId!: string

  order!: Order

  static from(line: OrderLine, order: Order): OrderLineType {
    return Object.assign(new OrderLineType(), line, { order, priceBefore: line.promotionId ? line.listPrice : null })
  }
}

@ObjectType('OrderStep', { description: 'Something that happened to an order; never changed or removed.' })
class OrderStepType {
  @Field(() => OrderEvent)
  what!: OrderEvent

  @Field(() => OrderParty)
  by!: OrderParty

  @Field(() => String, { nullable: true, description: 'What was said with it. Null when nothing.' })
  reason!: string | null

  @Field(() => DateTimeISO, { description: 'When it happened.' })
  at!: Date
}

@Directive('@key(fields: "id")')
@ObjectType('Order', {
  description:
    'Goods of one sales point that a customer holds, has ordered, or has fetched. For the customer and those who work at the sales point only.',
})
export class OrderType {
  @Field(() => UUID)
  id!: string

  @Field(() => String, { description: 'What people call it: `DH` and ten digits or capital letters, unique.' })
  number!: string

  @Field(() => OrderStatus)
  status!: OrderStatus

  @Field(() => [OrderLineType], { description: 'One per product and lot.' })
  lines!: OrderLineType[]

  @Field(() => Vnd, { description: 'Sum of the amounts, and of the delivery when it is brought; taxes included, nothing else is added.' })
  total!: number

  @Field(() => DateTimeISO, { description: 'When the goods were set aside.' })
  heldAt!: Date

  @Field(() => DateTimeISO, {
    nullable: true,
    description:
      'Until when it must be placed, paid or fetched (the next of them) before its goods are free again. Null once it has ended.',
  })
  actUntil!: Date | null

  @Field(() => DateTimeISO, { nullable: true, description: 'When it was ordered. Null while the basket is only held.' })
  placedAt!: Date | null

  @Field(() => PaymentMethod, { nullable: true, description: 'Null while the basket is only held.' })
  paymentMethod!: PaymentMethod | null

  @Field(() => DateTimeISO, { nullable: true, description: 'When the sales point recorded the money. Null before.' })
  paidAt!: Date | null

  @Field(() => Boolean, { description: 'It was paid, but nobody gets the goods any more: the sales point owes the money back.' })
  isRefundOwed!: boolean

  @Field(() => PickupSlotType, {
    nullable: true,
    description: 'When the customer wants to fetch it. Null while the basket is only held, and when it is brought.',
  })
  pickup!: PickupSlotType | null

  @Field(() => String, { nullable: true, description: 'Who will fetch it. Null while held, and again ninety days after the order ended.' })
  contactName!: string | null

  @Field(() => String, { nullable: true, description: 'Telephone number in national form. Null as `contactName` is.' })
  contactPhone!: string | null

  @Field(() => [OrderStepType], { description: 'All that happened to it, oldest first.' })
  history!: OrderStepType[]

  order!: Order

  static from(order: Order): OrderType {
    const { pickupFrom: from, pickupTo: to, steps } = order
    return Object.assign(new OrderType(), {
      ...order,
      order,
      lines: order.lines.map(line => OrderLineType.from(line, order)),
      isRefundOwed: owesRefund(order),
      pickup: from && to ? { from, to } : null,
      history: steps.map(({ byKind, ...step }) => Object.assign(new OrderStepType(), { ...step, by: byKind })),
    })
  }
}

@ObjectType('HeldBasket', { description: 'A basket whose goods are set aside: one order for each sales point that hands something over.' })
export class HeldBasketType {
  @Field(() => UUID)
  id!: string

  @Field(() => [OrderType])
  orders!: OrderType[]
}

@ObjectType('OrderTaskCount', { description: 'How many orders of a sales point wait for the same.' })
export class OrderTaskCount {
  @Field(() => OrderTask)
  task!: OrderTask

  @Field(() => Int, { description: 'Orders that wait for it.' })
  count!: number
}

export const { NodeConnection: OrderConnection } = connectionTypes(() => OrderType, 'Order')
