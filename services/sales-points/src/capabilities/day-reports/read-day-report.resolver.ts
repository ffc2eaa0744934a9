import { LocalDate, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { ProductStub } from '../products/product.type.ts'
import { DayReportType, SoldProductType } from './day-report.type.ts'
import type { ReadDayReport } from './read-day-report.use-case.ts'

@Resolver(() => SoldProductType)
export class ReadDayReportResolver {
  constructor(private readonly useCase: ReadDayReport) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Query(() => DayReportType, {
    description:
      'What happened on a day: sales by hour, way and product, and what was taken back. Open to staff and managers of the point.',
  })
  async dayReport(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day, not in the future. Null: today.' }) on: string | null,
    @Ctx() { actor }: RequestContext,
  ) {
    return DayReportType.from(await this.useCase.execute(salesPointId, on ?? null, actor))
  }

  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: SoldProductType) {
    return { id: productId }
  }
}
