import { connectionTypes, DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, ObjectType } from 'type-graphql'
import { ReviewHidingType } from './own-review.type.ts'
import type { Review, ReviewReport } from './read-reviews.use-case.ts'
import { ReviewGround, ReviewState } from './review.enum.ts'
import { stateOf } from './review.rules.ts'
import { ProductReviewType } from './review.type.ts'

@ObjectType('ReviewReport', { description: 'What somebody said against a review. Never who.' })
export class ReviewReportType {
  @Field(() => ReviewGround)
  ground!: ReviewGround

  @Field(() => String, { nullable: true, description: 'At most 500 signs. Null when nothing was said.' })
  words!: string | null

  @Field(() => DateTimeISO)
  reportedAt!: Date

  @Field(() => DateTimeISO, { nullable: true, description: 'When the office decided about it. Null before.' })
  closedAt!: Date | null

  static from({ ground, text, reportedAt, closedAt }: ReviewReport): ReviewReportType {
    return Object.assign(new ReviewReportType(), { ground, words: text, reportedAt, closedAt })
  }
}

@ObjectType('ReportedReview', { description: 'A review that was reported or hidden, for the office in charge.' })
export class ReportedReviewType {
  @Field(() => UUID, { description: 'The review’s.' })
  id!: string

  @Field(() => ProductReviewType, { description: 'As everybody sees it, or saw it.' })
  review!: ProductReviewType

  @Field(() => ReviewState)
  state!: ReviewState

  @Field(() => ReviewHidingType, { nullable: true, description: 'Why it was taken off. Null while it is not.' })
  hiding!: ReviewHidingType | null

  source!: Review

  static from(source: Review): ReportedReviewType {
    const told = {
      id: source.id,
      review: ProductReviewType.from(source),
      state: stateOf(source),
      hiding: ReviewHidingType.from(source),
      source,
    }
    return Object.assign(new ReportedReviewType(), told)
  }
}

@ObjectType('ReviewReported', { description: 'A report arrived at the office in charge.' })
export class ReviewReportedType {
  @Field(() => UUID)
  reviewId!: string
}

export const { NodeConnection: ReportedReviewConnection } = connectionTypes(() => ReportedReviewType, 'ReportedReview')
