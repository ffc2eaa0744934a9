import { eventContract } from '../event-contract.ts'

/** Somebody says that a review breaks the rules, and nobody has said so since it was last looked at. Not by whom. Key: the review's id. */
export interface ReviewReported {
  readonly reviewId: string
  readonly productName: string
  /** Units of administration whose offices may decide: those in which the sales point lies. */
  readonly unitIds: readonly string[]
  readonly at: string
}

export const ReviewReportedV1 = eventContract<ReviewReported>('sales-points.review-reported.v1')
