import { eventContract } from '../event-contract.ts'

/** Something became of a review that its author should know. Its author is an account; nothing else is told of the person. Key: the review's id. */
export interface ReviewProgressed {
  readonly reviewId: string
  readonly productName: string
  /** The order with which the product was bought. */
  readonly orderId: string
  /** Account of the author. */
  readonly customerId: string
  readonly what: 'ANSWERED' | 'HIDDEN' | 'SHOWN_AGAIN'
  readonly at: string
}

export const ReviewProgressedV1 = eventContract<ReviewProgressed>('sales-points.review-progressed.v1')
