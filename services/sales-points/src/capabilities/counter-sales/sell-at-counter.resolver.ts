import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { PositiveInt, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { InsufficientStock, LotNotSellable, ProductNotKnown, SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import { CounterSaleType } from './counter-sale.type.ts'
import { AmountTooLarge } from './counter-sales.refusals.ts'
import type { SellAtCounter } from './sell-at-counter.use-case.ts'

@InputType({ description: 'What the customer takes of one product.' })
class SellAtCounterLineInput {
  @Field(() => UUID)
  productId!: string

  @Field(() => String, { nullable: true, description: 'The lot in hand. Null takes what expires first, from several lots if need be.' })
  lotCode?: string | null

  @Field(() => PositiveInt, { description: 'In the product’s unit, at most 1,000,000,000.' })
  quantity!: number
}

@InputType({ description: 'A sale over the counter.' })
class SellAtCounterInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first sale instead of selling again.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => [SellAtCounterLineInput], { description: '1 to 100 lines. Lines for the same goods are added up.' })
  lines!: SellAtCounterLineInput[]
}

const SellAtCounterResult = createUnionType({
  name: 'SellAtCounterResult',
  description: 'The sale, or why nothing was sold.',
  types: () =>
    [
      CounterSaleType,
      InsufficientStock,
      LotNotSellable,
      ProductNotKnown,
      SalesPointNotActive,
      AmountTooLarge,
      IdempotencyKeyReused,
    ] as const,
})

@Resolver()
export class SellAtCounterResolver {
  constructor(private readonly useCase: SellAtCounter) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Mutation(() => SellAtCounterResult, {
    description: 'Sells goods over the counter, all lines or none, at the prices of this moment. Open to staff and managers of the point.',
  })
  async sellAtCounter(@Arg('input', () => SellAtCounterInput) input: SellAtCounterInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ ...input, lines: input.lines.map(line => ({ ...line })) }, actor)
    return outcome instanceof Refusal ? outcome : CounterSaleType.from(outcome)
  }
}
