import { eventContract } from '../event-contract.ts'
import type { PublishedProduct } from './product-published.v1.ts'

/** Something of a public product is different now; the payload is the whole of it. Key: the product's id. */
export const ProductChangedV1 = eventContract<PublishedProduct>('catalog.product-changed.v1')
