import { AdministrativeUnitAnnouncedV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { KeepFacts } from '../capabilities/known-facts/keep-facts.use-case.ts'

export const whenUnitAnnounced = (keep: KeepFacts) =>
  reactTo(AdministrativeUnitAnnouncedV1, 'keep-unit', (unit, { manager }, at) => keep.unit(unit, at, manager))
