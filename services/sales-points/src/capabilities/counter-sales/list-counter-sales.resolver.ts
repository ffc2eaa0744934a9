import { ConnectionArguments, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { ProductStub } from '../products/product.type.ts'
import { CounterSaleConnection, CounterSaleLineType, CounterSaleType } from './counter-sale.type.ts'
import type { ListCounterSales } from './list-counter-sales.use-case.ts'

@Resolver(() => CounterSaleType)
export class ListCounterSalesResolver {
  constructor(
    private readonly useCase: ListCounterSales,
    private readonly findSalesPoints: FindSalesPoints,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Query(() => CounterSaleConnection, {
    description: 'The counter sales of the point, newest first. Open to staff and managers of the point.',
  })
  async counterSales(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.useCase.execute(salesPointId, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: CounterSaleType.from(node) })) }
  }

  @FieldResolver(() => SalesPointType)
  async salesPoint(@Root() { salesPointId }: CounterSaleType, @Ctx() context: RequestContext) {
    const point = await this.findSalesPoints.load(salesPointId, context)
    return SalesPointType.from(point!)
  }
}

@Resolver(() => CounterSaleLineType)
export class CounterSaleLineResolver {
  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: CounterSaleLineType) {
    return { id: productId }
  }
}
