import { DateTimeISO, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { DeliveryNotOffered } from '../deliveries/find-delivery-offers.use-case.ts'
import type { CancelOrder } from './end-order.use-case.ts'
import { OrderType } from './order.type.ts'
import { PaymentMethod } from './order-status.enum.ts'
import { HoldRanOut, NoPayeeAccount, OrderNotInState, PickupTimeNotOffered } from './orders.refusals.ts'
import type { PlaceOrder } from './place-order.use-case.ts'

@InputType({ description: 'Where an order is brought.' })
class DeliveryAddressInput {
  @Field(() => UUID, { description: 'One of the areas of the sales point’s `deliveryOffer`.' })
  unitId!: string

  @Field(() => String, {
    description: 'House, street and village, in 1 to 300 signs; seen by the sales point, forgotten ninety days after the order ended.',
  })
  address!: string
}

@InputType({ description: 'How held goods are to be fetched or brought, and paid.' })
class PlaceOrderInput {
  @Field(() => UUID)
  orderId!: string

  @Field(() => String, {
    description: 'Who will fetch it, in 1 to 100 signs; seen by the sales point, forgotten ninety days after the order ended.',
  })
  contactName!: string

  @Field(() => String, { description: 'Vietnamese telephone number, `0…` or `+84…`; seen by the sales point, forgotten like the name.' })
  contactPhone!: string

  @Field(() => DateTimeISO, { nullable: true, description: 'Beginning of one of the sales point’s `pickupSlots`. Null: it is brought.' })
  pickupFrom?: Date | null

  @Field(() => DeliveryAddressInput, { nullable: true, description: 'Where it is brought. Null: it is fetched.' })
  delivery?: DeliveryAddressInput | null

  @Field(() => PaymentMethod)
  paymentMethod!: PaymentMethod
}

@InputType({ description: 'The order to call off, and why.' })
class CancelOrderInput {
  @Field(() => UUID)
  orderId!: string

  @Field(() => String, { nullable: true, description: 'At most 500 signs; the sales point must say why. Shown to the other side.' })
  reason?: string | null
}

const PlaceOrderResult = createUnionType({
  name: 'PlaceOrderResult',
  description: 'The placed order, or why it was not placed.',
  types: () => [OrderType, HoldRanOut, OrderNotInState, PickupTimeNotOffered, DeliveryNotOffered, NoPayeeAccount] as const,
})

const CancelOrderResult = createUnionType({
  name: 'CancelOrderResult',
  description: 'The cancelled order, or why it stands.',
  types: () => [OrderType, OrderNotInState] as const,
})

@Resolver()
export class PlaceOrderResolver {
  constructor(
    private readonly placeOrderUseCase: PlaceOrder,
    private readonly cancelOrderUseCase: CancelOrder,
  ) {}

  @Directive('@authenticated')
  @Mutation(() => PlaceOrderResult, {
    description:
      'Orders held goods, to be fetched at the sales point or brought by it; the total then includes the delivery. Repeating it as it was changes nothing. Open to who holds them.',
  })
  async placeOrder(@Arg('input', () => PlaceOrderInput) input: PlaceOrderInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.placeOrderUseCase.execute(
      { ...input, pickupFrom: input.pickupFrom ?? null, delivery: input.delivery ? { ...input.delivery } : null },
      actor,
    )
    return outcome instanceof Refusal ? outcome : OrderType.from(outcome)
  }

  @Directive('@authenticated')
  @Mutation(() => CancelOrderResult, {
    description:
      'Calls an order off, whole; its goods are free again, and money that was paid is owed back. Repeating it changes nothing. Open to the customer, and to staff and managers of the point, until it is handed over.',
  })
  async cancelOrder(@Arg('input', () => CancelOrderInput) input: CancelOrderInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.cancelOrderUseCase.execute({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : OrderType.from(outcome)
  }
}
