import { eventContract } from '../event-contract.ts'

/** So much of a product is for sale at a sales point now; expired, recalled and reserved goods are not counted. */
export const ShelfChangedV1 = eventContract<{
  readonly salesPointId: string
  readonly productId: string
  /** In the product's unit. */
  readonly available: number
  readonly at: string
}>('sales-points.shelf-changed.v1')
