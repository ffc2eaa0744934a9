import { eventContract } from '../event-contract.ts'

/** A sales point is in the registry, with this status since that day. Key: the point's id. */
export const SalesPointAnnouncedV1 = eventContract<{
  readonly salesPointId: string
  readonly slug: string
  readonly name: string
  /** The unit it stands in, as on the day it was registered. */
  readonly unitId: string
  readonly status: 'PROPOSED' | 'UNDER_REVIEW' | 'APPROVED' | 'ACTIVE' | 'SUSPENDED' | 'CLOSED'
  /** First day of this status. */
  readonly since: string
}>('sales-points.sales-point-announced.v1')
