import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { SideArguments } from '../consignments/side.type.ts'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { ProducerStub, ProductStub } from '../products/product.type.ts'
import { PurchaseConnection, PurchaseLineType, PurchaseType } from './purchase.type.ts'
import type { ReadPurchases } from './read-purchases.use-case.ts'

const BOTH_SIDES = '@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"], ["role:producer"]])'
const UNANSWERED = { nullable: true, description: 'Null while its service does not answer.' }

@Resolver(() => PurchaseType)
export class ReadPurchasesResolver {
  constructor(
    private readonly useCase: ReadPurchases,
    private readonly findSalesPoints: FindSalesPoints,
  ) {}

  @Directive(BOTH_SIDES)
  @Query(() => PurchaseConnection, {
    description: 'Purchases of a sales point or from a producer, newest first. Open to staff of the point, and to the producer once sent.',
  })
  async purchases(@Args(() => SideArguments) page: SideArguments, @Ctx() { actor }: RequestContext) {
    const { edges, pageInfo } = await this.useCase.list(page, actor)
    return {
      pageInfo,
      edges: edges.map(({ cursor, node }) => ({ cursor, node: PurchaseType.from(node, this.useCase.actions(node, actor)) })),
    }
  }

  @Directive(BOTH_SIDES)
  @Query(() => PurchaseType, { description: 'One purchase. Open to staff of the point, and to the producer once sent.' })
  async purchase(@Arg('id', () => UUID) id: string, @Ctx() { actor }: RequestContext) {
    const purchase = await this.useCase.one(id, actor)
    return PurchaseType.from(purchase, this.useCase.actions(purchase, actor))
  }

  @FieldResolver(() => SalesPointType)
  async salesPoint(@Root() { salesPointId }: PurchaseType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.loadPartner(salesPointId, context))!)
  }

  @FieldResolver(() => ProducerStub, UNANSWERED)
  producer(@Root() { producerId }: PurchaseType) {
    return { id: producerId }
  }
}

@Resolver(() => PurchaseLineType)
export class PurchaseLineResolver {
  @FieldResolver(() => ProductStub, UNANSWERED)
  product(@Root() { productId }: PurchaseLineType) {
    return { id: productId }
  }
}
