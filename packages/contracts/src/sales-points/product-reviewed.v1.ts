import { eventContract } from '../event-contract.ts'

/** Somebody who bought a product reviewed it. Nothing is told of the person or the order. Key: the producer's id. */
export interface ProductReviewed {
  readonly reviewId: string
  readonly productId: string
  readonly productName: string
  readonly producerId: string
  readonly at: string
}

export const ProductReviewedV1 = eventContract<ProductReviewed>('sales-points.product-reviewed.v1')
