import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Directive, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { ProductStub } from '../products/product.type.ts'
import { ExchangeSuggestionType } from './exchange-suggestion.type.ts'
import type { SuggestExchange } from './suggest-exchange.use-case.ts'

@Resolver(() => ExchangeSuggestionType)
export class SuggestExchangeResolver {
  constructor(
    private readonly useCase: SuggestExchange,
    private readonly findSalesPoints: FindSalesPoints,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-manager"]])')
  @Query(() => [ExchangeSuggestionType], {
    description:
      'What the point could send to others with `draftTransfer`: shortages first, the largest before others, then products new to a district, at the nearest points and three at most for each. Open to managers of the point.',
  })
  async exchangeSuggestions(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' }) first: number,
    @Ctx() { actor }: RequestContext,
  ) {
    return (await this.useCase.execute(salesPointId, first, actor)).map(one => ExchangeSuggestionType.from(one))
  }

  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: ExchangeSuggestionType) {
    return { id: productId }
  }

  @FieldResolver(() => SalesPointType, { description: 'The point that would get the goods.' })
  async to(@Root() { toPointId }: ExchangeSuggestionType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.load(toPointId, context))!)
  }
}
