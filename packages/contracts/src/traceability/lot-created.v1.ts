import { eventContract } from '../event-contract.ts'

/** A producer has made a lot that can be traced. */
export const LotCreatedV1 = eventContract<{
  readonly lotId: string
  readonly code: string
  readonly productId: string
  readonly producerId: string
  readonly quantity: number
  /** Calendar days, `2026-11-23`. */
  readonly producedOn: string
  readonly expiresOn: string | null
  readonly digitalLink: string
}>('traceability.lot-created.v1')
