import { eventContract } from '../event-contract.ts'

/** An office approved a sales point that somebody proposed: it needs people now. Key: the point's id. */
export interface SalesPointApproved {
  readonly salesPointId: string
  readonly salesPointName: string
  /** The organization that proposed it. */
  readonly organizationId: string
  /** Account of who proposed it. */
  readonly proposedBy: string
  readonly at: string
}

export const SalesPointApprovedV1 = eventContract<SalesPointApproved>('sales-points.sales-point-approved.v1')
