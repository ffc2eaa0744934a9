import { vietnamDay } from '@ocop/service-kit/clock'
import { connectionTypes, LocalDate, UUID } from '@ocop/service-kit/graphql'
import { Field, Float, Int, ObjectType } from 'type-graphql'
import type { Review, StarCounts } from './read-reviews.use-case.ts'
import { ratingOf } from './review.rules.ts'

@ObjectType('ReviewAnswer', { description: 'What the producer answered to a review.' })
export class ReviewAnswerType {
  @Field(() => String, { description: '1 to 1,000 signs.' })
  text!: string

  @Field(() => LocalDate, { description: 'Day on which it was answered.' })
  answeredOn!: string

  @Field(() => LocalDate, { nullable: true, description: 'Day on which it was last put into other words. Null when it never was.' })
  editedOn!: string | null

  static from({ answer }: Review): ReviewAnswerType | null {
    if (!answer) return null
    const editedOn = answer.editedAt && vietnamDay(answer.editedAt)
    return Object.assign(new ReviewAnswerType(), { text: answer.text, answeredOn: vietnamDay(answer.at), editedOn })
  }
}

@ObjectType('ProductReview', {
  description:
    'What somebody says of a product who ordered it and was given it. Never who that is: only where the goods came from, and the month.',
})
export class ProductReviewType {
  @Field(() => UUID)
  id!: string

  @Field(() => Int, { description: '1 to 5.' })
  stars!: number

  @Field(() => String, { nullable: true, description: 'At most 1,000 signs. Null when there are only stars.' })
  text!: string | null

  @Field(() => String, { description: 'Month in which the goods were handed over: `2026-11`.' })
  boughtIn!: string

  @Field(() => Boolean, { description: 'The sales point brought the goods; otherwise they were fetched there.' })
  isBrought!: boolean

  @Field(() => LocalDate, { description: 'Day on which it was written.' })
  writtenOn!: string

  @Field(() => LocalDate, { nullable: true, description: 'Day on which it was last edited. Null when it never was.' })
  editedOn!: string | null

  @Field(() => ReviewAnswerType, { nullable: true, description: 'What the producer answered. Null when nothing.' })
  answer!: ReviewAnswerType | null

  @Field(() => Boolean, { description: 'Of an order at a sales point of the demonstration: nobody bought anything.' })
  isDemo!: boolean

  review!: Review

  static from(review: Review): ProductReviewType {
    const { id, stars, text, boughtIn, isBrought, isDemo, writtenAt, editedAt } = review
    return Object.assign(new ProductReviewType(), {
      id,
      stars,
      text,
      boughtIn,
      isBrought,
      isDemo,
      writtenOn: vietnamDay(writtenAt),
      editedOn: editedAt && vietnamDay(editedAt),
      answer: ReviewAnswerType.from(review),
      review,
    })
  }
}

@ObjectType('RatingStarCount', { description: 'How many reviews give a number of stars.' })
class RatingStarCount {
  @Field(() => Int, { description: '1 to 5.' })
  stars!: number

  @Field(() => Int, { description: 'Reviews that give so many.' })
  count!: number
}

@ObjectType('ProductRating', { description: 'What the reviews of a product that are shown come to.' })
export class ProductRatingType {
  @Field(() => Int, { description: 'How many reviews there are, at least one.' })
  count!: number

  @Field(() => Float, { description: 'Average number of stars, to one decimal: 1.0 to 5.0.' })
  average!: number

  @Field(() => [RatingStarCount], { description: 'Five of them, from five stars to one.' })
  starCounts!: RatingStarCount[]

  @Field(() => Boolean, { description: 'At least one of the reviews belongs to the demonstration.' })
  isDemo!: boolean

  static from(counted: StarCounts | null): ProductRatingType | null {
    const rating = counted && ratingOf(counted)
    if (!rating) return null
    const starCounts = counted.counts.map((count, place) => Object.assign(new RatingStarCount(), { stars: place + 1, count }))
    return Object.assign(new ProductRatingType(), { ...rating, starCounts: starCounts.toReversed(), isDemo: counted.demo > 0 })
  }
}

export const { NodeConnection: ProductReviewConnection } = connectionTypes(() => ProductReviewType, 'ProductReview')
