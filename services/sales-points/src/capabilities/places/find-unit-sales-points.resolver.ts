import { pageSize, type RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { AdministrativeUnitStub } from './administrative-unit.type.ts'
import type { FindUnitSalesPoints } from './find-unit-sales-points.use-case.ts'
import type { SalesPoint } from './sales-point.repository.ts'
import { SalesPointType } from './sales-point.type.ts'

@Resolver(() => AdministrativeUnitStub)
export class FindUnitSalesPointsResolver {
  constructor(private readonly useCase: FindUnitSalesPoints) {}

  @FieldResolver(() => [SalesPointType], {
    nullable: true,
    description:
      'Active sales points inside the unit, by slug; districts and provinces, old and new. Null while its service does not answer.',
  })
  async salesPoints(
    @Root() { id }: AdministrativeUnitStub,
    @Arg('first', () => Int, { defaultValue: 20, description: 'How many at most, 1 to 100.' }) first: number,
    @Ctx() { loaders }: RequestContext,
  ) {
    const size = pageSize(first)
    const points = await loaders.for<string, SalesPoint[]>(`points of units, ${size}`, ids => this.useCase.list(ids, size)).load(id)
    return points!.map(point => SalesPointType.from(point))
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many active sales points there are inside the unit. Null while its service does not answer.',
  })
  salesPointCount(@Root() { id }: AdministrativeUnitStub, @Ctx() { loaders }: RequestContext) {
    return loaders.for<string, number>('number of points of units', ids => this.useCase.count(ids)).load(id)
  }
}
