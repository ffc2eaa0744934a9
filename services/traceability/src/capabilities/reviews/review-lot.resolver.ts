import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { LotType } from '../lots/lot.type.ts'
import type { ReviewLot } from './review-lot.use-case.ts'
import { LotToReviewNotFound, NothingToReview } from './reviews.refusals.ts'

@InputType()
class ReviewLotInput {
  @Field(() => UUID)
  lotId!: string
}

const ReviewLotResult = createUnionType({ name: 'ReviewLotResult', types: () => [LotType, LotToReviewNotFound, NothingToReview] as const })

@Resolver()
export class ReviewLotResolver {
  constructor(private readonly useCase: ReviewLot) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => ReviewLotResult, {
    description:
      'Confirms that an officer has looked through the lot’s story: its tier becomes at least `REVIEWED`, until a correction changes the story. Open to officers.',
  })
  async reviewLot(@Arg('input', () => ReviewLotInput) { lotId }: ReviewLotInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute(lotId, actor)
    return outcome instanceof Refusal ? outcome : LotType.from(outcome)
  }
}
