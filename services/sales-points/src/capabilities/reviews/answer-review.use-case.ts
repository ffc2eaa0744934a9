import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import { announceReviewStep } from '../announcements/announce-review.use-case.ts'
import { changed, enterAsProducer, fitText, type ReviewOutcome } from './enter-review.use-case.ts'
import { ReviewRepository } from './review.repository.ts'
import { LONGEST_TEXT, stateOf } from './review.rules.ts'
import { ReviewNotInState } from './reviews.refusals.ts'

/** The one answer of a product's producer to a review; its author is told of it once. */
export class AnswerReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  execute(answer: { readonly reviewId: string; readonly text: string }, actor: Actor): ReviewOutcome {
    return this.unitOfWork.run(transaction => this.answer(transaction, answer, actor))
  }

  async answer(
    transaction: Transaction,
    { reviewId, text: written }: { readonly reviewId: string; readonly text: string },
    actor: Actor,
  ): ReviewOutcome {
    const text = fitText(written)
    if (!text) throw new BadInput('text', `1 to ${LONGEST_TEXT} signs.`)
    const { review, userId } = await enterAsProducer(transaction, { reviewId, actor, action: 'answer this review' })
    if (stateOf(review) !== 'SHOWN') return new ReviewNotInState(stateOf(review))
    if (review.answer?.text === text) return review
    const at = this.now()
    await new ReviewRepository(transaction.manager).answer(reviewId, { text, by: userId, at })
    if (!review.answer) await announceReviewStep(transaction, review, { what: 'ANSWERED', at })
    return changed(transaction, review, { action: 'answerReview', userId, after: { isFirst: !review.answer } })
  }
}
