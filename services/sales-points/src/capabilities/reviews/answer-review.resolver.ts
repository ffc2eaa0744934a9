import { ConnectionArguments, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, Args, createUnionType, Ctx, Directive, Field, InputType, Mutation, Query, Resolver } from 'type-graphql'
import type { AnswerReview } from './answer-review.use-case.ts'
import type { ReadReviews } from './read-reviews.use-case.ts'
import { ProductReviewConnection, ProductReviewType } from './review.type.ts'
import { ReviewNotInState } from './reviews.refusals.ts'

const PRODUCER = '@requiresScopes(scopes: [["role:producer"]])'

@InputType({ description: 'What a producer answers to a review.' })
class AnswerReviewInput {
  @Field(() => UUID)
  reviewId!: string

  @Field(() => String, { description: '1 to 1,000 signs, without telephone numbers and e-mail addresses. Everybody sees it.' })
  text!: string
}

const AnswerReviewResult = createUnionType({
  name: 'AnswerReviewResult',
  description: 'The review with its answer, or why there is none.',
  types: () => [ProductReviewType, ReviewNotInState] as const,
})

@Resolver()
export class AnswerReviewResolver {
  constructor(
    private readonly useCase: AnswerReview,
    private readonly readReviews: ReadReviews,
  ) {}

  @Directive(PRODUCER)
  @Mutation(() => AnswerReviewResult, {
    description:
      'Answers a review of a product, once; doing it again puts the answer into other words. Open to the producer of the product.',
  })
  async answerReview(@Arg('input', () => AnswerReviewInput) input: AnswerReviewInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : ProductReviewType.from(outcome)
  }

  @Directive(PRODUCER)
  @Query(() => ProductReviewConnection, {
    description: 'What is shown of reviews of a producer’s products, newest first. Open to the producer.',
  })
  async producerReviews(
    @Arg('producerId', () => UUID) producerId: string,
    @Arg('isUnanswered', () => Boolean, { defaultValue: false, description: 'Only those without an answer.' }) isUnanswered: boolean,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.readReviews.ofProducer(producerId, isUnanswered, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: ProductReviewType.from(node) })) }
  }
}
