import { ConnectionArguments, LocalDate, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { ProductStub } from '../products/product.type.ts'
import type { ReadTurnover } from './read-turnover.use-case.ts'
import { MonthTurnoverType, PointTurnoverType, ProductTurnoverType, TurnoverConnection } from './turnover.type.ts'

@ArgsType()
class TurnoverArguments extends ConnectionArguments {
  @Field(() => LocalDate, { nullable: true, description: 'First day. Null: the first of January of the last day’s year.' })
  from?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Last day, at most a year after the first. Null: today.' })
  to?: string | null

  @Field(() => UUID, { nullable: true, description: 'Only sales at this point.' })
  salesPointId?: string | null
}

@Resolver(() => ProductTurnoverType)
export class ReadTurnoverResolver {
  constructor(private readonly useCase: ReadTurnover) {}

  @Directive('@requiresScopes(scopes: [["role:officer"], ["role:producer"], ["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Query(() => TurnoverConnection, {
    description:
      'Measured turnover per product, most first, with products that only sold in the year before: at points of an officer’s units, at points where one works, and of a producer’s own products at every point.',
  })
  async productTurnover(@Args(() => TurnoverArguments) asked: TurnoverArguments, @Ctx() { actor }: RequestContext) {
    return TurnoverConnection.from(await this.useCase.list({ ...asked }, actor))
  }

  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: ProductTurnoverType) {
    return { id: productId }
  }

  @FieldResolver(() => [MonthTurnoverType], { description: 'By month; months without sales are left out.' })
  months(@Root() { productId, question }: ProductTurnoverType, @Ctx() context: RequestContext) {
    return this.useCase.loadMonths(productId, question, context)
  }

  @FieldResolver(() => [PointTurnoverType], { description: 'By point, most first; at most 100.' })
  async points(@Root() { productId, question }: ProductTurnoverType, @Ctx() context: RequestContext) {
    const points = await this.useCase.loadPoints(productId, question, context)
    return points.slice(0, 100).map(point => PointTurnoverType.from(point))
  }
}

@Resolver(() => PointTurnoverType)
export class PointTurnoverResolver {
  constructor(private readonly findSalesPoints: FindSalesPoints) {}

  @FieldResolver(() => SalesPointType)
  async salesPoint(@Root() { salesPointId }: PointTurnoverType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.loadPartner(salesPointId, context))!)
  }
}
