import { eventContract } from '../event-contract.ts'

/** So much of a product is for sale at a sales point now; expired, recalled and reserved goods are not counted. */
export const ShelfChangedV1 = eventContract<{
  readonly salesPointId: string
  readonly productId: string
  /** In the product's unit; exact when goods came or went, at least 1 while goods that were only set aside leave something. */
  readonly available: number
  readonly at: string
}>('sales-points.shelf-changed.v1')
