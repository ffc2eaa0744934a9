import { LocalDate } from '@ocop/service-kit/graphql'
import { Arg, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { AdministrativeUnitStub } from '../places/administrative-unit.type.ts'
import { CoveredUnitType, SalesPointCoverageType } from './coverage.type.ts'
import type { ReadCoverage } from './read-coverage.use-case.ts'

@Resolver(() => SalesPointCoverageType)
export class ReadCoverageResolver {
  constructor(private readonly useCase: ReadCoverage) {}

  @Query(() => SalesPointCoverageType, {
    nullable: true,
    description:
      'Which districts of a province had an active sales point on a day; communes, where there were no districts. Null for an unknown province. Open to everybody.',
  })
  async salesPointCoverage(
    @Arg('province', () => String, { description: 'Slug of the province, old or new.' }) province: string,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day on which points were active, not in the future. Null: today.' })
    on: string | null,
    @Arg('unitsOn', () => LocalDate, {
      nullable: true,
      description: 'The day whose units are counted, so that areas of old can be looked at today. Null: those of `on`.',
    })
    unitsOn: string | null,
  ) {
    const coverage = await this.useCase.execute({ province, on: on ?? null, unitsOn: unitsOn ?? null })
    return coverage && SalesPointCoverageType.from(coverage)
  }

  @FieldResolver(() => AdministrativeUnitStub, { nullable: true, description: 'Null while its service does not answer.' })
  province(@Root() { provinceId }: SalesPointCoverageType) {
    return { id: provinceId }
  }
}

@Resolver(() => CoveredUnitType)
export class CoveredUnitResolver {
  @FieldResolver(() => AdministrativeUnitStub, { nullable: true, description: 'Null while its service does not answer.' })
  unit(@Root() { unitId }: CoveredUnitType) {
    return { id: unitId }
  }
}
