import { LocalDate, type RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { AdministrativeUnitSuccessionType, AdministrativeUnitType } from './administrative-unit.type.ts'
import type { FindUnitRelations } from './find-unit-relations.use-case.ts'

type Day = string | null | undefined

@Resolver(() => AdministrativeUnitType)
export class AdministrativeUnitFieldsResolver {
  constructor(private readonly relations: FindUnitRelations) {}

  @FieldResolver(() => AdministrativeUnitType, {
    nullable: true,
    description: 'The unit above, on a day or else the last one it had. Null for provinces, and when none is recorded for that day.',
  })
  async parent(
    @Root() { id }: AdministrativeUnitType,
    @Arg('on', () => LocalDate, { nullable: true, description: 'The day asked for. Null: the last.' }) on: Day,
    @Ctx() { loaders }: RequestContext,
  ) {
    const unit = await loaders.for(this.relations.parents, this.relations.parents).load({ id, on: on ?? null })
    return unit && AdministrativeUnitType.from(unit)
  }

  @FieldResolver(() => [AdministrativeUnitType], { description: 'The units directly below, by name.' })
  async children(
    @Root() { id }: AdministrativeUnitType,
    @Arg('on', () => LocalDate, { nullable: true, description: 'Only those in force on this day. Null: of any time.' }) on: Day,
    @Ctx() { loaders }: RequestContext,
  ) {
    const units = await loaders.for(this.relations.children, this.relations.children).load({ id, on: on ?? null })
    return (units ?? []).map(unit => AdministrativeUnitType.from(unit))
  }

  @FieldResolver(() => [AdministrativeUnitSuccessionType], {
    description: 'What the unit is today, also over several steps. Empty for a unit in force, and where no successor is recorded.',
  })
  async successors(@Root() { id }: AdministrativeUnitType, @Ctx() { loaders }: RequestContext) {
    const links = await loaders.for(this.relations.present, this.relations.present).load(id)
    return (links ?? []).filter(({ unit }) => unit.id !== id).map(link => AdministrativeUnitSuccessionType.from(link))
  }

  @FieldResolver(() => [AdministrativeUnitSuccessionType], { description: 'The units it came from in one step.' })
  async predecessors(@Root() { id }: AdministrativeUnitType, @Ctx() { loaders }: RequestContext) {
    const links = await loaders.for(this.relations.predecessors, this.relations.predecessors).load(id)
    return (links ?? []).map(link => AdministrativeUnitSuccessionType.from(link))
  }

  @FieldResolver(() => Int, {
    description: 'Published products whose origin is this unit or lies in it, by the units of then and of today.',
  })
  async productCount(@Root() { id }: AdministrativeUnitType, @Ctx() context: RequestContext) {
    return (await this.counts(id, context))?.products ?? 0
  }

  @FieldResolver(() => Int, { description: 'Producers in this unit, by the units of then and of today.' })
  async producerCount(@Root() { id }: AdministrativeUnitType, @Ctx() context: RequestContext) {
    return (await this.counts(id, context))?.producers ?? 0
  }

  private counts(id: string, { loaders }: RequestContext) {
    return loaders.for(this.relations.counts, this.relations.counts).load(id)
  }
}
