import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Int, Mutation, Resolver, Root } from 'type-graphql'
import { OrderType } from '../orders/order.type.ts'
import { OwnPurchaseType, OwnReviewType } from './own-review.type.ts'
import type { ReadReviews, Review } from './read-reviews.use-case.ts'
import { ReviewNoLongerEditable, ReviewNotInState, ReviewNotPossible } from './reviews.refusals.ts'
import type { WriteReview } from './write-review.use-case.ts'

const TEXT = 'At most 1,000 signs, without telephone numbers and e-mail addresses. Null: only stars.'

@InputType({ description: 'What a customer says of a product.' })
class ReviewProductInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first review.' })
  idempotencyKey!: string

  @Field(() => UUID)
  orderId!: string

  @Field(() => UUID)
  productId!: string

  @Field(() => Int, { description: '1 to 5.' })
  stars!: number

  @Field(() => String, { nullable: true, description: TEXT })
  text?: string | null
}

@InputType({ description: 'A review in other words.' })
class EditReviewInput {
  @Field(() => UUID)
  reviewId!: string

  @Field(() => Int, { description: '1 to 5.' })
  stars!: number

  @Field(() => String, { nullable: true, description: TEXT })
  text?: string | null
}

@InputType({ description: 'A review.' })
export class ReviewInput {
  @Field(() => UUID)
  reviewId!: string
}

const ReviewProductResult = createUnionType({
  name: 'ReviewProductResult',
  description: 'The review, or why there is none.',
  types: () => [OwnReviewType, ReviewNotPossible, IdempotencyKeyReused] as const,
})
const EditReviewResult = createUnionType({
  name: 'EditReviewResult',
  description: 'The review as it is now, or why that stays.',
  types: () => [OwnReviewType, ReviewNotInState, ReviewNoLongerEditable] as const,
})
const WithdrawReviewResult = createUnionType({
  name: 'WithdrawReviewResult',
  description: 'The review as it is now, or why that stays.',
  types: () => [OwnReviewType, ReviewNotInState] as const,
})

const told = (outcome: Review | Refusal) => (outcome instanceof Refusal ? outcome : OwnReviewType.from(outcome))
const AUTHOR = 'Repeating it changes nothing. Open to its author.'

@Resolver(() => OrderType)
export class WriteReviewResolver {
  constructor(
    private readonly useCase: WriteReview,
    private readonly readReviews: ReadReviews,
  ) {}

  @Directive('@authenticated')
  @Mutation(() => ReviewProductResult, {
    description:
      'Reviews a product of an order that was handed over, within 180 days; once for each product and order. Everybody sees it, without a name. Open to who ordered it.',
  })
  async reviewProduct(@Arg('input', () => ReviewProductInput) input: ReviewProductInput, @Ctx() { actor }: RequestContext) {
    return told(await this.useCase.execute({ ...input }, actor))
  }

  @Directive('@authenticated')
  @Mutation(() => EditReviewResult, { description: `Puts a review into other words, within 30 days after it was written. ${AUTHOR}` })
  async editReview(@Arg('input', () => EditReviewInput) input: EditReviewInput, @Ctx() { actor }: RequestContext) {
    return told(await this.useCase.edit({ ...input }, actor))
  }

  @Directive('@authenticated')
  @Mutation(() => WithdrawReviewResult, { description: `Takes a review back: nobody sees it, and it does not count. ${AUTHOR}` })
  async withdrawReview(@Arg('input', () => ReviewInput) { reviewId }: ReviewInput, @Ctx() { actor }: RequestContext) {
    return told(await this.useCase.withdraw(reviewId, actor))
  }

  @Directive('@authenticated')
  @Mutation(() => WithdrawReviewResult, { description: `Shows a review again that its author took back. ${AUTHOR}` })
  async putReviewBack(@Arg('input', () => ReviewInput) { reviewId }: ReviewInput, @Ctx() { actor }: RequestContext) {
    return told(await this.useCase.putBack(reviewId, actor))
  }

  @FieldResolver(() => [OwnPurchaseType], {
    nullable: true,
    description: 'Its products, and what the customer says of them. Null for everybody but the customer.',
  })
  async ownPurchases(@Root() { order }: OrderType, @Ctx() context: RequestContext) {
    return (await this.readReviews.ofOrder(order, context))?.map(one => OwnPurchaseType.from(one)) ?? null
  }
}
