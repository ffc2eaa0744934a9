import { eventContract } from '../event-contract.ts'

/** A recall has ended: the lot may be sold again. */
export const RecallClosedV1 = eventContract<{
  readonly recallId: string
  readonly lotId: string
  readonly productId: string
  readonly lotCode: string
}>('traceability.recall-closed.v1')
