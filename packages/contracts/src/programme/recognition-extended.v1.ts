import { eventContract } from '../event-contract.ts'
import type { RecognitionFacts } from './recognition-facts.ts'

/** The star counts beyond its last day, until `extendedTo`, by a transition of the law. Key: the product's id. */
export const RecognitionExtendedV1 = eventContract<RecognitionFacts & { readonly extendedTo: string; readonly basis: string }>(
  'programme.recognition-extended.v1',
)
