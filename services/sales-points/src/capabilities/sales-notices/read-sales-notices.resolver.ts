import { ConnectionArguments, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { ProductStub } from '../products/product.type.ts'
import type { ReadSalesNotices } from './read-sales-notices.use-case.ts'
import { SalesNoticeConnection, SalesNoticeLineType, SalesNoticeType } from './sales-notice.type.ts'

@Resolver()
export class ReadSalesNoticesResolver {
  constructor(private readonly useCase: ReadSalesNotices) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Query(() => SalesNoticeConnection, { description: 'What a producer was told of sales, newest first. Open to the producer.' })
  async salesNotices(
    @Arg('producerId', () => UUID) producerId: string,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.useCase.execute(producerId, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: SalesNoticeType.from(node) })) }
  }
}

@Resolver(() => SalesNoticeLineType)
export class SalesNoticeLineResolver {
  constructor(private readonly findSalesPoints: FindSalesPoints) {}

  @FieldResolver(() => SalesPointType)
  async salesPoint(@Root() { salesPointId }: SalesNoticeLineType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.loadPartner(salesPointId, context))!)
  }

  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: SalesNoticeLineType) {
    return { id: productId }
  }
}
