import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { PositiveInt, type RequestContext, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { ProductNotKnown } from '../stock/move-goods.use-case.ts'
import type { HoldBasket } from './hold-basket.use-case.ts'
import { HeldBasketType, OrderType } from './order.type.ts'
import { AdultsOnly, GoodsNotAvailable, PriceHasRisen, PriceNotKnown } from './orders.refusals.ts'

@InputType({ description: 'What is wanted of one product at one sales point.' })
class BasketLineInput {
  @Field(() => UUID)
  salesPointId!: string

  @Field(() => UUID)
  productId!: string

  @Field(() => PositiveInt, { description: 'In the product’s unit, at most 1,000,000,000.' })
  quantity!: number

  @Field(() => Vnd, {
    nullable: true,
    description:
      'What the customer was shown for one unit; when it costs more by now, nothing is held and it is told. Null: nothing was shown.',
  })
  shownPrice?: number | null
}

@InputType({ description: 'A basket to set aside.' })
class HoldBasketInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first hold instead of holding again.' })
  idempotencyKey!: string

  @Field(() => [BasketLineInput], {
    description: '1 to 50 lines, over as many sales points as need be. Lines for the same goods are added up.',
  })
  lines!: BasketLineInput[]

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'The customer confirms to be 18 or older; needed for alcohol (Law 44/2019/QH14, article 5).',
  })
  isAdult!: boolean
}

const HoldBasketResult = createUnionType({
  name: 'HoldBasketResult',
  description: 'The held orders, or why nothing was set aside.',
  types: () =>
    [HeldBasketType, GoodsNotAvailable, ProductNotKnown, PriceNotKnown, PriceHasRisen, AdultsOnly, IdempotencyKeyReused] as const,
})

@Resolver()
export class HoldBasketResolver {
  constructor(private readonly useCase: HoldBasket) {}

  @Directive('@authenticated')
  @Mutation(() => HoldBasketResult, {
    description:
      'Sets the goods of a basket aside for fifteen minutes at the prices of this moment, all lines or none, what expires first. What the person held before is free again. Open to everybody who has signed in.',
  })
  async holdBasket(@Arg('input', () => HoldBasketInput) input: HoldBasketInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ ...input, lines: input.lines.map(line => ({ ...line })) }, actor)
    if (outcome instanceof Refusal) return outcome
    return Object.assign(new HeldBasketType(), { id: outcome.id, orders: outcome.orders.map(order => OrderType.from(order)) })
  }
}
