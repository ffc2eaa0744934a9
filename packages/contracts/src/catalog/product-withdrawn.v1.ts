import { eventContract } from '../event-contract.ts'

/** A product's page is no longer public. Key: the product's id. */
export const ProductWithdrawnV1 = eventContract<{
  readonly productId: string
  readonly reason: string
}>('catalog.product-withdrawn.v1')
