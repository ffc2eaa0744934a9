import type { Review, ReviewReport, StarCounts } from './review.entity.ts'
import type { ReviewAction, ReviewDenial, ReviewOfficeAction, ReviewState } from './review.enum.ts'

const DAY = 86_400_000
/** What was handed over may be reviewed for so long. */
export const REVIEWABLE_DAYS = 180
/** A review may be edited for so long after it was written. */
export const EDITABLE_DAYS = 30
export const LONGEST_TEXT = 1_000
export const LONGEST_NOTE = 500

export const reviewableUntil = (handedOverAt: Date) => new Date(handedOverAt.getTime() + REVIEWABLE_DAYS * DAY)
export const editableUntil = (writtenAt: Date) => new Date(writtenAt.getTime() + EDITABLE_DAYS * DAY)

interface Reviewable {
  /** Null: the customer does not have the goods. */
  readonly handedOverAt: Date | null
  readonly isKept: boolean
  readonly isReviewed: boolean
}

/** Why a product of an order cannot be reviewed now; undefined when it can. */
export function whyNotReviewed({ handedOverAt, isKept, isReviewed }: Reviewable, now: Date): ReviewDenial | undefined {
  if (!handedOverAt) return 'NOT_HANDED_OVER'
  if (isReviewed) return 'REVIEWED_BEFORE'
  if (!isKept) return 'RETURNED'
  return now > reviewableUntil(handedOverAt) ? 'TOO_LATE' : undefined
}

export function stateOf({ hiding, withdrawnAt }: Pick<Review, 'hiding' | 'withdrawnAt'>): ReviewState {
  if (hiding) return 'HIDDEN'
  return withdrawnAt ? 'WITHDRAWN' : 'SHOWN'
}

/** What the author may do with a review next. What the office has hidden stays as it is. */
export function authorActions(review: Pick<Review, 'hiding' | 'withdrawnAt' | 'writtenAt'>, now: Date): ReviewAction[] {
  const state = stateOf(review)
  if (state === 'HIDDEN') return []
  if (state === 'WITHDRAWN') return ['PUT_BACK']
  return now > editableUntil(review.writtenAt) ? ['WITHDRAW'] : ['EDIT', 'WITHDRAW']
}

/** What the office may do with a review next. */
export function officeActions(review: Pick<Review, 'hiding' | 'withdrawnAt'>, reports: readonly ReviewReport[]): ReviewOfficeAction[] {
  const state = stateOf(review)
  if (state === 'HIDDEN') return ['SHOW_AGAIN']
  const dismissing = reports.some(({ closedAt }) => closedAt === null) ? (['DISMISS_REPORTS'] as const) : []
  return [...(state === 'SHOWN' ? (['HIDE'] as const) : []), ...dismissing]
}

/** How many reviews there are and their average to one decimal; null when there are none. */
export function ratingOf({ counts }: Pick<StarCounts, 'counts'>): { count: number; average: number } | null {
  const count = counts.reduce((sum, one) => sum + one, 0)
  if (count === 0) return null
  const stars = counts.reduce((sum, one, place) => sum + one * (place + 1), 0)
  return { count, average: Math.round((stars * 10) / count) / 10 }
}

const TELEPHONE = /(?<!\d)(?:\+?84|0)(?:[\s.-]?\d){9,10}(?!\d)/
const ADDRESS = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i

/** What people wrote, trimmed; `isFit` when it is neither too long nor tells how to reach a person. */
export function textOf(written: string | null | undefined): { text: string | null; isFit: boolean } {
  const text = written?.trim() || null
  return { text, isFit: text === null || (text.length <= LONGEST_TEXT && !TELEPHONE.test(text) && !ADDRESS.test(text)) }
}
