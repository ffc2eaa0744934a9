import { ProductReviewedV1, ReviewProgressedV1, type ReviewProgressed, ReviewReportedV1 } from '@ocop/contracts'
import type { Transaction } from '@ocop/service-kit/database'

interface ToldReview {
  readonly id: string
  readonly productId: string
  readonly productName: string
  readonly producerId: string | null
  readonly orderId: string
  readonly customerId: string
}

/** Tells the producer that a product was reviewed; not by whom, nor with which order. */
export async function announceReview(
  { outbox }: Transaction,
  { id: reviewId, productId, productName, producerId }: ToldReview,
  at: Date,
): Promise<void> {
  if (producerId) await outbox.add(ProductReviewedV1, producerId, { reviewId, productId, productName, producerId, at: at.toISOString() })
}

/** Tells the offices in charge that a review was reported. */
export async function announceReport(
  { outbox }: Transaction,
  { id: reviewId, productName }: ToldReview,
  { unitIds, at }: { readonly unitIds: readonly string[]; readonly at: Date },
): Promise<void> {
  await outbox.add(ReviewReportedV1, reviewId, { reviewId, productName, unitIds, at: at.toISOString() })
}

/** Tells its author what became of a review. */
export async function announceReviewStep(
  { outbox }: Transaction,
  { id: reviewId, productName, orderId, customerId }: ToldReview,
  { what, at }: { readonly what: ReviewProgressed['what']; readonly at: Date },
): Promise<void> {
  await outbox.add(ReviewProgressedV1, reviewId, { reviewId, productName, orderId, customerId, what, at: at.toISOString() })
}
