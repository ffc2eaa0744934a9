import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireUser } from '@ocop/service-kit/graphql'
import { announceReport, announceReviewStep } from '../announcements/announce-review.use-case.ts'
import type { EnterArea } from '../areas/enter-area.use-case.ts'
import { changed, enterAsOffice, type ReviewOutcome } from './enter-review.use-case.ts'
import { ReviewReportRepository } from './review-report.repository.ts'
import type { ReviewGround } from './review.enum.ts'
import { ReviewRepository } from './review.repository.ts'
import { LONGEST_NOTE, stateOf } from './review.rules.ts'
import { ReviewNotInState } from './reviews.refusals.ts'

interface Reported {
  readonly reviewId: string
  readonly ground: ReviewGround
  readonly words?: string | null | undefined
}

/** Anybody says what is wrong with a review; only the office in charge takes it off, on a ground. */
export class ModerateReviews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enterArea: EnterArea,
    private readonly now: Clock,
  ) {}

  /** Once for each person; a review that nobody sees cannot be reported. */
  report(report: Reported, actor: Actor): Promise<{ readonly reviewId: string }> {
    return this.unitOfWork.run(transaction => this.file(transaction, report, actor))
  }

  async file(transaction: Transaction, { reviewId, ground, words }: Reported, actor: Actor): Promise<{ readonly reviewId: string }> {
    const { manager, audit } = transaction
    const by = requireUser(actor)
    const text = textOf(words)
    const review = await new ReviewRepository(manager).lock(reviewId)
    if (!review || stateOf(review) !== 'SHOWN') throw new Forbidden('report this review')
    const at = this.now()
    const reports = new ReviewReportRepository(manager)
    const { isNew, isFirst } = await reports.add(reviewId, { by, ground, text, at })
    if (isNew) await audit.add({ actorId: by, action: 'reportReview', subject: 'ProductReview', subjectId: reviewId, after: { ground } })
    if (isFirst) await announceReport(transaction, review, { unitIds: await reports.unitsOf(reviewId), at })
    return { reviewId }
  }

  hide({ reviewId, ground, note: words }: { reviewId: string; ground: ReviewGround; note: string }, actor: Actor): ReviewOutcome {
    const note = words.trim()
    if (note === '' || note.length > LONGEST_NOTE) throw new BadInput('note', `Tell the author why, in 1 to ${LONGEST_NOTE} signs.`)
    return this.unitOfWork.run(async transaction => {
      const { review, userId } = await enterAsOffice(transaction, { reviewId, actor, action: 'hide this review' }, this.enterArea)
      if (review.hiding) return review
      if (stateOf(review) !== 'SHOWN') return new ReviewNotInState(stateOf(review))
      const at = this.now()
      await new ReviewRepository(transaction.manager).hide(reviewId, { ground, note, by: userId, at })
      await new ReviewReportRepository(transaction.manager).close(reviewId, at)
      await announceReviewStep(transaction, review, { what: 'HIDDEN', at })
      return changed(transaction, review, { action: 'hideReview', userId, after: { ground, note } })
    })
  }

  showAgain(reviewId: string, actor: Actor): ReviewOutcome {
    return this.unitOfWork.run(async transaction => {
      const { review, userId } = await enterAsOffice(transaction, { reviewId, actor, action: 'show this review again' }, this.enterArea)
      if (!review.hiding) return review
      await new ReviewRepository(transaction.manager).hide(reviewId, null)
      await announceReviewStep(transaction, review, { what: 'SHOWN_AGAIN', at: this.now() })
      return changed(transaction, review, { action: 'showReviewAgain', userId, after: { state: 'SHOWN' } })
    })
  }

  /** What was reported is no ground: the review stays. */
  dismiss(reviewId: string, actor: Actor): ReviewOutcome {
    return this.unitOfWork.run(async transaction => {
      const { review, userId } = await enterAsOffice(transaction, { reviewId, actor, action: 'answer these reports' }, this.enterArea)
      if ((await new ReviewReportRepository(transaction.manager).close(reviewId, this.now())) === 0) return review
      return changed(transaction, review, { action: 'dismissReviewReports', userId, after: { state: stateOf(review) } })
    })
  }
}

function textOf(words: string | null | undefined): string | null {
  const text = words?.trim() || null
  if (text && text.length > LONGEST_NOTE) throw new BadInput('words', `At most ${LONGEST_NOTE} signs.`)
  return text
}
