import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import { EnterArea } from './capabilities/areas/enter-area.use-case.ts'
import type { FindSalesPoints } from './capabilities/places/find-sales-points.use-case.ts'
import { AnswerReviewResolver } from './capabilities/reviews/answer-review.resolver.ts'
import { AnswerReview } from './capabilities/reviews/answer-review.use-case.ts'
import { ModerateReviewsResolver } from './capabilities/reviews/moderate-reviews.resolver.ts'
import { ModerateReviews } from './capabilities/reviews/moderate-reviews.use-case.ts'
import { ProductReviewResolver, ProductReviewsResolver } from './capabilities/reviews/read-reviews.resolver.ts'
import { ReadReviews } from './capabilities/reviews/read-reviews.use-case.ts'
import { WriteReviewResolver } from './capabilities/reviews/write-review.resolver.ts'
import { WriteReview } from './capabilities/reviews/write-review.use-case.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly findSalesPoints: FindSalesPoints
}

/** What customers say of what they bought. */
export function createReviews(unitOfWork: UnitOfWork, { manager, findSalesPoints }: Neighbours, now: Clock) {
  const enterArea = new EnterArea()
  const readReviews = new ReadReviews(manager, enterArea, now)
  const writeReview = new WriteReview(unitOfWork, now)
  const answerReview = new AnswerReview(unitOfWork, now)
  const moderateReviews = new ModerateReviews(unitOfWork, enterArea, now)
  return {
    resolvers: [
      new ProductReviewsResolver(readReviews),
      new ProductReviewResolver(findSalesPoints),
      new WriteReviewResolver(writeReview, readReviews),
      new AnswerReviewResolver(answerReview, readReviews),
      new ModerateReviewsResolver(moderateReviews, readReviews),
    ] as const,
    useCases: { writeReview, answerReview, moderateReviews },
  }
}
