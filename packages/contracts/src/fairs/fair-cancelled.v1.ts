import { eventContract } from '../event-contract.ts'

/** A fair will not take place. Key: the fair's id. */
export const FairCancelledV1 = eventContract<{
  readonly fairId: string
  readonly organizerId: string
  readonly reason: string
}>('fairs.fair-cancelled.v1')
