import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { AdministrativeUnitType } from '../administrative-units/administrative-unit.type.ts'
import type { FindAdministrativeUnits } from '../administrative-units/find-administrative-units.use-case.ts'
import type { FindUnitRelations } from '../administrative-units/find-unit-relations.use-case.ts'
import { ProducerType } from './producer.type.ts'

@Resolver(() => ProducerType)
export class ProducerFieldsResolver {
  constructor(
    private readonly findUnits: FindAdministrativeUnits,
    private readonly relations: FindUnitRelations,
  ) {}

  @FieldResolver(() => AdministrativeUnitType, { description: 'Where it was on the date of the document; districts ended on 30/06/2025.' })
  async unit(@Root() { unitId }: ProducerType, @Ctx() { loaders }: RequestContext) {
    const unit = await loaders.for(this.findUnits, (ids: readonly string[]) => this.findUnits.execute(ids)).load(unitId)
    return AdministrativeUnitType.from(unit!)
  }

  @FieldResolver(() => [AdministrativeUnitType], {
    description: 'What `unit` is today; itself while in force. Empty where no successor is recorded.',
  })
  async presentUnits(@Root() { unitId }: ProducerType, @Ctx() { loaders }: RequestContext) {
    const links = await loaders.for(this.relations.present, this.relations.present).load(unitId)
    return (links ?? []).map(link => AdministrativeUnitType.from(link.unit))
  }
}
