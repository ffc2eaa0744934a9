import { vietnamDay } from '@ocop/service-kit/clock'
import { fixedId, slugOf } from '@ocop/service-kit/identifiers'
import type { ClaimedRecognition } from '../capabilities/recognitions/claim-recognitions.use-case.ts'

const RENEWED = 'Nước mắm làng Bích Họa'
const DAY = 86_400_000
/** Of those the demonstration still has: it can be seen, and so can that it is time to have the product graded again. */
const DAYS_LEFT = 100
const YEARS = 3

/**
 * Made up, so that the demonstration never runs out of valid stars: this product was recognised once more, with the four stars that its
 * source tells of, and that ends some months after the demonstration is loaded.
 */
export const renewalOf = (now: Date): ClaimedRecognition => ({
  productId: fixedId('product', slugOf(RENEWED)),
  star: 4,
  issuedOn: yearsBefore(vietnamDay(new Date(now.getTime() + DAYS_LEFT * DAY))),
  decisionNumber: 'Số demo/QĐ-UBND',
  authority: 'UBND (demo)',
  verificationLevel: 'DECISION_SEEN',
  source: 'DEMO: công nhận lại, dựng cho bản trình diễn',
})

/** A day that every year has. */
const yearsBefore = (day: string) => `${Number(day.slice(0, 4)) - YEARS}${day.slice(4).replace('-02-29', '-02-28')}`
