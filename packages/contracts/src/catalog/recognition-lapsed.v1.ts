import { eventContract } from '../event-contract.ts'

/** A star is no longer valid: its time ran out on that day, or it was revoked as of that day. Key: the product's id. */
export const RecognitionLapsedV1 = eventContract<{
  readonly productId: string
  readonly recognitionId: string
  readonly star: number
  readonly reason: 'EXPIRED' | 'REVOKED'
  readonly on: string
}>('catalog.recognition-lapsed.v1')
