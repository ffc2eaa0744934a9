import { eventContract } from '../event-contract.ts'

/** A unit exists, or existed, between these days. Key: the unit's id. */
export const AdministrativeUnitAnnouncedV1 = eventContract<{
  readonly unitId: string
  /** Code of the statistics office; used again for other units in other years. */
  readonly code: string
  readonly name: string
  readonly slug: string
  readonly level: 'PROVINCE' | 'DISTRICT' | 'COMMUNE'
  readonly validFrom: string
  readonly validTo: string | null
  /** Every unit that holds or held the whole of it, itself included: its parents at any time, and what these went into. */
  readonly areaIds: readonly string[]
}>('catalog.administrative-unit-announced.v1')
