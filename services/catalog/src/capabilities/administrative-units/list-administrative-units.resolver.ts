import { ConnectionArguments, connectionFrom, LocalDate } from '@ocop/service-kit/graphql'
import { Arg, Args, ArgsType, Field, Query, Resolver } from 'type-graphql'
import { AdministrativeLevel } from './administrative-level.enum.ts'
import { AdministrativeUnitConnection, AdministrativeUnitType } from './administrative-unit.type.ts'
import type { FindAdministrativeUnits } from './find-administrative-units.use-case.ts'
import type { ListAdministrativeUnits } from './list-administrative-units.use-case.ts'

@ArgsType()
class AdministrativeUnitsArguments extends ConnectionArguments {
  @Field(() => AdministrativeLevel, { nullable: true, description: 'Only units of this level. Null: of all.' })
  level?: AdministrativeLevel | null

  @Field(() => String, { nullable: true, description: 'Only units directly below the one with this slug. Null: wherever they are.' })
  parent?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'Only units in force on this day. Null: of any time.' })
  on?: string | null

  @Field(() => String, {
    nullable: true,
    description: 'Part of the name, with or without diacritics, at most 100 characters. Null: any name.',
  })
  search?: string | null
}

@Resolver()
export class ListAdministrativeUnitsResolver {
  constructor(
    private readonly useCase: ListAdministrativeUnits,
    private readonly findUnits: FindAdministrativeUnits,
  ) {}

  @Query(() => AdministrativeUnitConnection, { description: 'Administrative units of today and of before, by name.' })
  async administrativeUnits(@Args(() => AdministrativeUnitsArguments) args: AdministrativeUnitsArguments) {
    const rows = await this.useCase.execute(args)
    return connectionFrom(
      rows,
      args,
      unit => [unit.nameKey, unit.id],
      unit => AdministrativeUnitType.from(unit),
    )
  }

  @Query(() => AdministrativeUnitType, { nullable: true, description: 'One unit by its slug, or null when there is none.' })
  async administrativeUnit(@Arg('slug', () => String) slug: string) {
    const [unit] = await this.findUnits.bySlugs([slug])
    return unit ? AdministrativeUnitType.from(unit) : null
  }
}
