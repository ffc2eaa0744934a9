import { eventContract } from '../event-contract.ts'
import type { RecognitionFacts } from './recognition-facts.ts'

/** A star is no longer valid from this day on: its time ran out, or it was revoked. Key: the product's id. */
export const RecognitionLapsedV1 = eventContract<RecognitionFacts & { readonly reason: 'EXPIRED' | 'REVOKED'; readonly on: string }>(
  'programme.recognition-lapsed.v1',
)
