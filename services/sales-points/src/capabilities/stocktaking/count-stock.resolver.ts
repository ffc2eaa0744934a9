import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Int, Mutation, Resolver, Root } from 'type-graphql'
import { ProductStub } from '../products/product.type.ts'
import { LotNotKnown } from '../stock/move-goods.use-case.ts'
import type { CountStock } from './count-stock.use-case.ts'
import { StockCountType, StockDifferenceType } from './stock-count.type.ts'
import { CountBelowReserved } from './stocktaking.refusals.ts'

@InputType({ description: 'What was counted of one lot.' })
class CountStockLineInput {
  @Field(() => UUID)
  productId!: string

  @Field(() => String, { description: 'A lot that the point has held before.' })
  lotCode!: string

  @Field(() => Int, { description: 'What is really there, 0 to 1,000,000,000.' })
  counted!: number
}

@InputType({ description: 'A count of lots on the shelf.' })
class CountStockInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first count instead of counting again.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => [CountStockLineInput], { description: '1 to 500 lots, each once. Lots that are not named stay as they are.' })
  lines!: CountStockLineInput[]
}

const CountStockResult = createUnionType({
  name: 'CountStockResult',
  description: 'The count with its differences, or why the books were left alone.',
  types: () => [StockCountType, LotNotKnown, CountBelowReserved, IdempotencyKeyReused] as const,
})

@Resolver(() => StockDifferenceType)
export class CountStockResolver {
  constructor(private readonly useCase: CountStock) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Mutation(() => CountStockResult, {
    description: 'Makes the books agree with a count, all lots or none. Open to staff and managers of the point.',
  })
  async countStock(@Arg('input', () => CountStockInput) input: CountStockInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ ...input, lines: input.lines.map(line => ({ ...line })) }, actor)
    return outcome instanceof Refusal ? outcome : StockCountType.from(outcome)
  }

  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: StockDifferenceType) {
    return { id: productId }
  }
}
