import type { Clock } from '@ocop/service-kit/clock'
import { buildSubgraph, type RequestContext } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import { AdministrativeUnitFieldsResolver } from './capabilities/administrative-units/administrative-unit-fields.resolver.ts'
import { AdministrativeUnitType } from './capabilities/administrative-units/administrative-unit.type.ts'
import { FindAdministrativeUnits } from './capabilities/administrative-units/find-administrative-units.use-case.ts'
import { FindUnitRelations } from './capabilities/administrative-units/find-unit-relations.use-case.ts'
import { ListAdministrativeUnitsResolver } from './capabilities/administrative-units/list-administrative-units.resolver.ts'
import { ListAdministrativeUnits } from './capabilities/administrative-units/list-administrative-units.use-case.ts'
import { ListSectorsResolver } from './capabilities/classification/list-sectors.resolver.ts'
import { ListSectors } from './capabilities/classification/list-sectors.use-case.ts'

/** Wires the service: every use case and resolver it has is named here. */
export async function createApplication(dataSource: DataSource, _clock: Clock) {
  const findUnits = new FindAdministrativeUnits(dataSource)
  const listSectors = new ListSectors(dataSource)
  const references = {
    AdministrativeUnit: async ({ id }: { id: string }, { loaders }: RequestContext) => {
      const unit = await loaders.for(findUnits, (ids: readonly string[]) => findUnits.execute(ids)).load(id)
      return unit && AdministrativeUnitType.from(unit)
    },
  }
  return buildSubgraph(
    [
      new ListAdministrativeUnitsResolver(new ListAdministrativeUnits(dataSource), findUnits),
      new AdministrativeUnitFieldsResolver(new FindUnitRelations(dataSource)),
      new ListSectorsResolver(listSectors),
    ],
    { references },
  )
}
