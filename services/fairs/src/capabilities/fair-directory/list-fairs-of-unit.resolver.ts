import { pageSize, type RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { AdministrativeUnitType } from '../planning/administrative-unit.type.ts'
import { FairType } from '../planning/fair.type.ts'
import type { ListFairsOfUnit } from './list-fairs-of-unit.use-case.ts'

@Resolver(() => AdministrativeUnitType)
export class ListFairsOfUnitResolver {
  constructor(private readonly useCase: ListFairsOfUnit) {}

  @FieldResolver(() => [FairType], {
    nullable: true,
    description: 'Running and coming public fairs whose venue lies in the unit, the next one first. Null while fairs cannot be asked.',
  })
  async fairs(
    @Root() { id }: AdministrativeUnitType,
    @Arg('first', () => Int, { defaultValue: 10, description: 'How many at most, 1 to 100.' }) first: number,
    @Ctx() { loaders }: RequestContext,
  ) {
    const size = pageSize(first)
    const fairs = await loaders
      .for<string, Awaited<ReturnType<ListFairsOfUnit['execute']>>[number]>(`fairs of unit ${size}`, ids => this.useCase.execute(ids, size))
      .load(id)
    return fairs!.map(fair => FairType.from(fair))
  }
}
