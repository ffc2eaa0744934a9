import { ConnectionArguments, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, Args, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { ModerateReviews } from './moderate-reviews.use-case.ts'
import type { ReadReviews, Review } from './read-reviews.use-case.ts'
import { ReportedReviewConnection, ReportedReviewType, ReviewReportedType, ReviewReportType } from './reported-review.type.ts'
import { ReviewGround, ReviewOfficeAction } from './review.enum.ts'
import { officeActions } from './review.rules.ts'
import { ReviewNotInState } from './reviews.refusals.ts'
import { ReviewInput } from './write-review.resolver.ts'

const OFFICER = '@requiresScopes(scopes: [["role:officer"]])'
const OFFICE = 'Repeating it changes nothing. Open to officers in whose area the sales point lies.'

@InputType({ description: 'What is wrong with a review.' })
class ReportReviewInput {
  @Field(() => UUID)
  reviewId!: string

  @Field(() => ReviewGround)
  ground!: ReviewGround

  @Field(() => String, { nullable: true, description: 'At most 500 signs, seen by the office only.' })
  words?: string | null
}

@InputType({ description: 'A review to take off, and why.' })
class HideReviewInput {
  @Field(() => UUID)
  reviewId!: string

  @Field(() => ReviewGround)
  ground!: ReviewGround

  @Field(() => String, { description: '1 to 500 signs, shown to the author.' })
  note!: string
}

const ModerateReviewResult = createUnionType({
  name: 'ModerateReviewResult',
  description: 'The review as it is now, or why that stays.',
  types: () => [ReportedReviewType, ReviewNotInState] as const,
})

const told = (outcome: Review | Refusal) => (outcome instanceof Refusal ? outcome : ReportedReviewType.from(outcome))

@Resolver(() => ReportedReviewType)
export class ModerateReviewsResolver {
  constructor(
    private readonly useCase: ModerateReviews,
    private readonly readReviews: ReadReviews,
  ) {}

  @Directive('@authenticated')
  @Mutation(() => ReviewReportedType, {
    description: 'Tells the office in charge what is wrong with a review; once for each person. Open to everybody who has signed in.',
  })
  reportReview(@Arg('input', () => ReportReviewInput) input: ReportReviewInput, @Ctx() { actor }: RequestContext) {
    return this.useCase.report({ ...input }, actor)
  }

  @Directive(OFFICER)
  @Query(() => ReportedReviewConnection, {
    description: 'Reviews of goods from sales points in an officer’s area that were reported or hidden, newest first. Open to officers.',
  })
  async reportedReviews(
    @Arg('isOpen', () => Boolean, { defaultValue: true, description: 'Only those with a report that nobody has decided about.' })
    isOpen: boolean,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.readReviews.reported(isOpen, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: ReportedReviewType.from(node) })) }
  }

  @Directive(OFFICER)
  @Mutation(() => ModerateReviewResult, {
    description: `Takes a review off on a ground: nobody sees it, it does not count, and its author is told why. ${OFFICE}`,
  })
  async hideReview(@Arg('input', () => HideReviewInput) input: HideReviewInput, @Ctx() { actor }: RequestContext) {
    return told(await this.useCase.hide({ ...input }, actor))
  }

  @Directive(OFFICER)
  @Mutation(() => ModerateReviewResult, { description: `Shows a review again that was taken off; its author is told. ${OFFICE}` })
  async showReviewAgain(@Arg('input', () => ReviewInput) { reviewId }: ReviewInput, @Ctx() { actor }: RequestContext) {
    return told(await this.useCase.showAgain(reviewId, actor))
  }

  @Directive(OFFICER)
  @Mutation(() => ModerateReviewResult, { description: `Closes the reports of a review that stays as it is. ${OFFICE}` })
  async dismissReviewReports(@Arg('input', () => ReviewInput) { reviewId }: ReviewInput, @Ctx() { actor }: RequestContext) {
    return told(await this.useCase.dismiss(reviewId, actor))
  }

  @FieldResolver(() => [ReviewReportType], { description: 'What was said against it, at most 20, those that are open first.' })
  async reports(@Root() { id }: ReportedReviewType, @Ctx() context: RequestContext) {
    return (await this.readReviews.loadReports(id, context)).map(one => ReviewReportType.from(one))
  }

  @FieldResolver(() => [ReviewOfficeAction], { description: 'What the office may do next.' })
  async allowedActions(@Root() { id, source }: ReportedReviewType, @Ctx() context: RequestContext) {
    return officeActions(source, await this.readReviews.loadReports(id, context))
  }
}
