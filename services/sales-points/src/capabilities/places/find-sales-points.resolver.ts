import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Directive, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { AdministrativeUnitStub } from './administrative-unit.type.ts'
import type { FindSalesPoints } from './find-sales-points.use-case.ts'
import { isOpenAt } from './opening-hours.rules.ts'
import { ClosedDayType, SalesPointType } from './sales-point.type.ts'

@Resolver(() => SalesPointType)
export class FindSalesPointsResolver {
  constructor(
    private readonly useCase: FindSalesPoints,
    private readonly now: Clock,
  ) {}

  @Query(() => SalesPointType, {
    nullable: true,
    description: 'The active sales point with this slug; null when there is none. Open to everybody.',
  })
  async salesPoint(@Arg('slug', () => String) slug: string) {
    const point = await this.useCase.bySlug(slug)
    return point && SalesPointType.from(point)
  }

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Query(() => [SalesPointType], {
    description: 'The sales points that the person works at, whatever their status. Open to staff and managers.',
  })
  async mySalesPoints(@Ctx() { actor }: RequestContext) {
    return (await this.useCase.ofStaff(actor)).map(point => SalesPointType.from(point))
  }

  @FieldResolver(() => AdministrativeUnitStub, {
    nullable: true,
    description: 'The historic unit it stands in: a district of 2024 in Quảng Nam. Null while its service does not answer.',
  })
  unit(@Root() { unitId }: SalesPointType) {
    return { id: unitId }
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the counter is open at this moment: the point is active, the usual week says so and today is no closed day.',
  })
  isOpenNow(@Root() { status, openingHours, allClosedDays }: SalesPointType) {
    return status === 'ACTIVE' && isOpenAt(openingHours, this.now(), allClosedDays)
  }

  @FieldResolver(() => [ClosedDayType], { description: 'Days from today on on which it does not open, the nearest first; at most 100.' })
  closedDays(@Root() { allClosedDays }: SalesPointType) {
    const today = vietnamDay(this.now())
    return allClosedDays.filter(({ day }) => day >= today).slice(0, 100)
  }
}
