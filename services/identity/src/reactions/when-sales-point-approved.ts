import { SalesPointApprovedV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { AppointManagers } from '../capabilities/memberships/appoint-managers.use-case.ts'

/** Whoever proposed it can let people in. */
export const whenSalesPointApproved = (appoint: AppointManagers) =>
  reactTo(SalesPointApprovedV1, 'appoint-managers', (approved, transaction) => appoint.execute(approved, transaction))
