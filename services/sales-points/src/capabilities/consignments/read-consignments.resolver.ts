import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { RequestContext } from '@ocop/service-kit/graphql'
import { Args, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { ProducerStub, ProductStub } from '../products/product.type.ts'
import { consignmentActions } from './consignment.rules.ts'
import { ConsignmentConnection, ConsignmentPriceType, ConsignmentType } from './consignment.type.ts'
import { sidesOf } from './enter-consignment.use-case.ts'
import type { ReadConsignments } from './read-consignments.use-case.ts'
import { SideArguments } from './side.type.ts'

const BOTH_SIDES = '@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"], ["role:producer"]])'
const UNANSWERED = { nullable: true, description: 'Null while its service does not answer.' }

@Resolver(() => ConsignmentType)
export class ReadConsignmentsResolver {
  constructor(
    private readonly useCase: ReadConsignments,
    private readonly findSalesPoints: FindSalesPoints,
    private readonly now: Clock,
  ) {}

  @Directive(BOTH_SIDES)
  @Query(() => ConsignmentConnection, {
    description: 'Consignment agreements of a sales point or of a producer, newest first. Open to staff of the point, and to the producer.',
  })
  async consignmentAgreements(@Args(() => SideArguments) page: SideArguments, @Ctx() { actor }: RequestContext) {
    const { edges, pageInfo } = await this.useCase.execute(page, actor)
    const today = vietnamDay(this.now())
    const told = edges.map(({ cursor, node }) => ({
      cursor,
      node: ConsignmentType.from(node, today, consignmentActions(node, sidesOf(node, actor), today)),
    }))
    return { pageInfo, edges: told }
  }

  @FieldResolver(() => SalesPointType)
  async salesPoint(@Root() { salesPointId }: ConsignmentType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.loadPartner(salesPointId, context))!)
  }

  @FieldResolver(() => ProducerStub, UNANSWERED)
  producer(@Root() { producerId }: ConsignmentType) {
    return { id: producerId }
  }
}

@Resolver(() => ConsignmentPriceType)
export class ConsignmentPriceResolver {
  @FieldResolver(() => ProductStub, UNANSWERED)
  product(@Root() { productId }: ConsignmentPriceType) {
    return { id: productId }
  }
}
