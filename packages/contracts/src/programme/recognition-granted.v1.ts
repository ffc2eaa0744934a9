import { eventContract } from '../event-contract.ts'
import type { RecognitionFacts } from './recognition-facts.ts'

/** A recognition entered a product's history, or what is known of it was mended. It may have run out long ago. Key: the product's id. */
export const RecognitionGrantedV1 = eventContract<RecognitionFacts>('programme.recognition-granted.v1')
