import { DateTimeISO, UUID } from '@ocop/service-kit/graphql'
import { Field, Int, ObjectType } from 'type-graphql'
import { ProductStub } from '../products/product.type.ts'
import type { OwnPurchase, Review } from './read-reviews.use-case.ts'
import { ReviewAction, ReviewGround, ReviewState } from './review.enum.ts'
import { editableUntil, stateOf } from './review.rules.ts'
import { ReviewAnswerType } from './review.type.ts'

@ObjectType('ReviewHiding', { description: 'That the office in charge took a review off, and why.' })
export class ReviewHidingType {
  @Field(() => ReviewGround)
  ground!: ReviewGround

  @Field(() => String, { description: 'What the office said with it, 1 to 500 signs.' })
  note!: string

  @Field(() => DateTimeISO, { description: 'When it was taken off.' })
  hiddenAt!: Date

  static from({ hiding }: Review): ReviewHidingType | null {
    return hiding && Object.assign(new ReviewHidingType(), { ground: hiding.ground, note: hiding.note, hiddenAt: hiding.at })
  }
}

@ObjectType('OwnReview', { description: 'A review, for its author only.' })
export class OwnReviewType {
  @Field(() => UUID)
  id!: string

  @Field(() => Int, { description: '1 to 5.' })
  stars!: number

  @Field(() => String, { nullable: true, description: 'At most 1,000 signs. Null when there are only stars.' })
  text!: string | null

  @Field(() => ReviewState)
  state!: ReviewState

  @Field(() => DateTimeISO)
  writtenAt!: Date

  @Field(() => DateTimeISO, { description: 'Until when it may be edited: 30 days after it was written.' })
  editableUntil!: Date

  @Field(() => ReviewAnswerType, { nullable: true, description: 'What the producer answered. Null when nothing.' })
  answer!: ReviewAnswerType | null

  @Field(() => ReviewHidingType, { nullable: true, description: 'Why the office took it off. Null when it did not.' })
  hiding!: ReviewHidingType | null

  static from(review: Review): OwnReviewType {
    const { id, stars, text, writtenAt } = review
    const told = { id, stars, text, writtenAt, state: stateOf(review), editableUntil: editableUntil(writtenAt) }
    return Object.assign(new OwnReviewType(), told, { answer: ReviewAnswerType.from(review), hiding: ReviewHidingType.from(review) })
  }
}

@ObjectType('OwnPurchase', { description: 'A product of an order, and what its customer says of it. For the customer only.' })
export class OwnPurchaseType {
  @Field(() => UUID)
  productId!: string

  @Field(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product!: ProductStub

  @Field(() => DateTimeISO, {
    nullable: true,
    description:
      'Last moment in which a first review can be written. Null before the goods were handed over, and when all of it came back.',
  })
  until!: Date | null

  @Field(() => OwnReviewType, { nullable: true, description: 'Null until it was reviewed.' })
  review!: OwnReviewType | null

  @Field(() => [ReviewAction], { description: 'What the customer may do next.' })
  allowedActions!: ReviewAction[]

  static from({ productId, until, review, allowedActions }: OwnPurchase): OwnPurchaseType {
    const told = { productId, product: { id: productId }, until, allowedActions: [...allowedActions] }
    return Object.assign(new OwnPurchaseType(), told, { review: review && OwnReviewType.from(review) })
  }
}
