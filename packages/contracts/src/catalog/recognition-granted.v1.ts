import { eventContract } from '../event-contract.ts'

/** A product carries a star for these days, both included. Key: the product's id. */
export const RecognitionGrantedV1 = eventContract<{
  readonly productId: string
  readonly recognitionId: string
  readonly star: number
  readonly issuedOn: string
  readonly expiresOn: string
}>('catalog.recognition-granted.v1')
