import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { PositiveInt, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Resolver, Root } from 'type-graphql'
import { OrderNotInState } from '../orders/find-payable-orders.use-case.ts'
import { OrderLineType, OrderType } from '../orders/order.type.ts'
import { InsufficientStock, LotNotSellable, UnsellableReason } from '../stock/reserve-goods.use-case.ts'
import { StockLotType } from '../stock/stock-lot.type.ts'
import type { ChangeLot } from './change-lot.use-case.ts'

@InputType({ description: 'Another lot for a line of an order.' })
class ChangeOrderLotInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the order as it is now instead of changing it again.' })
  idempotencyKey!: string

  @Field(() => UUID)
  orderId!: string

  @Field(() => UUID)
  productId!: string

  @Field(() => String, { description: 'The lot that is set aside now.' })
  fromLot!: string

  @Field(() => String, { description: 'The lot to take instead, one of the line’s `otherLots`.' })
  toLot!: string

  @Field(() => PositiveInt, { nullable: true, description: 'How much of the line, in the product’s unit. Null: all of it.' })
  quantity?: number | null
}

const ChangeOrderLotResult = createUnionType({
  name: 'ChangeOrderLotResult',
  description: 'The order as it is now, or why the other lot was not taken.',
  types: () => [OrderType, OrderNotInState, InsufficientStock, LotNotSellable, IdempotencyKeyReused] as const,
})

@Resolver(() => OrderLineType)
export class ChangeLotResolver {
  constructor(
    private readonly useCase: ChangeLot,
    private readonly now: Clock,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Mutation(() => ChangeOrderLotResult, {
    description:
      'Sets aside another lot of the same product, at the same price: the first is free again, both movements and a step of the order’s history say so. Open to staff and managers of the point, until the order is handed over.',
  })
  async changeOrderLot(@Arg('input', () => ChangeOrderLotInput) input: ChangeOrderLotInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ ...input, quantity: input.quantity ?? null }, actor)
    return outcome instanceof Refusal ? outcome : OrderType.from(outcome)
  }

  @FieldResolver(() => UnsellableReason, {
    nullable: true,
    description: 'Why the lot that is set aside may not be handed over today. Null when it may, and for everybody but staff of the point.',
  })
  whyNotHandedOver(@Root() { order, ...line }: OrderLineType, @Ctx() context: RequestContext) {
    return this.useCase.whyNot(line, order, context)
  }

  @FieldResolver(() => [StockLotType], {
    description: 'Lots of the same product that could be taken instead, what expires first. None for everybody but staff of the point.',
  })
  async otherLots(@Root() { order, ...line }: OrderLineType, @Ctx() context: RequestContext) {
    const today = vietnamDay(this.now())
    return (await this.useCase.others(line, order, context)).map(lot => StockLotType.from(lot, today))
  }
}
