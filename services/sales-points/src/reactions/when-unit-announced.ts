import { AdministrativeUnitAnnouncedV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { KeepUnits } from '../capabilities/areas/keep-units.use-case.ts'

/** Which unit lies in which, then and now, is the catalogue's to say. */
export const whenUnitAnnounced = (keepUnits: KeepUnits) =>
  reactTo(AdministrativeUnitAnnouncedV1, 'keep-unit', (unit, { manager }, at) => keepUnits.execute(unit, at, manager))
