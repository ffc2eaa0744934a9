import { eventContract } from '../event-contract.ts'

/** A lot is called back: nobody may sell it. */
export const RecallOpenedV1 = eventContract<{
  readonly recallId: string
  readonly lotId: string
  readonly productId: string
  readonly lotCode: string
  readonly reason: string
}>('traceability.recall-opened.v1')
