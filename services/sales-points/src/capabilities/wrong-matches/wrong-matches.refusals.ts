import { Refusal } from '@ocop/service-kit/refusal'
import { Field, ObjectType } from 'type-graphql'
import { OrderStatus } from '../orders/order-status.enum.ts'

@ObjectType({
  implements: Refusal,
  description: 'Goods were given, or are on their way, for this money, or it was given back: it stays with its order.',
})
export class PaidOrderServed extends Refusal {
  @Field(() => OrderStatus, { description: 'Where the order stands.' })
  readonly status: OrderStatus

  constructor(status: OrderStatus) {
    super(`The order is ${status.toLowerCase().replaceAll('_', ' ')}.`)
    this.status = status
  }
}
