import type { RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { AdministrativeUnitType } from '../known-facts/administrative-unit.type.ts'
import { UnitProgressType } from './figure.type.ts'
import type { ReadFigures, UnitProgress } from './read-figures.use-case.ts'

@Resolver(() => AdministrativeUnitType)
export class UnitProgressResolver {
  constructor(private readonly figures: ReadFigures) {}

  @FieldResolver(() => UnitProgressType, {
    nullable: true,
    description:
      'How far the unit is with the published plan of its province. Null when there is no plan of that year, or its service does not answer.',
  })
  async programmeProgress(
    @Root() { id }: AdministrativeUnitType,
    @Arg('year', () => Int, { description: 'The year of the plan.' }) year: number,
    @Ctx() { loaders }: RequestContext,
  ) {
    const progress = await loaders
      .for<string, UnitProgress>(`progress of units in ${year}`, ids => this.figures.progress(ids, year))
      .load(id)
    return progress && UnitProgressType.from(progress)
  }
}
