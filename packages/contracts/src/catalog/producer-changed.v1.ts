import { eventContract } from '../event-contract.ts'

/** A producer is known to the catalogue, new or with other details; the payload is all that others need. Key: the producer's id. */
export const ProducerChangedV1 = eventContract<{
  readonly producerId: string
  readonly slug: string
  readonly name: string
  /** Administrative unit as on the date of the document. */
  readonly unitId: string
}>('catalog.producer-changed.v1')
