import { vietnamDay } from '@ocop/service-kit/clock'
import { fixedId, slugOf } from '@ocop/service-kit/identifiers'
import type { ClaimedRecognition } from '../capabilities/recognitions/claim-recognitions.use-case.ts'

const RENEWED = 'Nước mắm làng Bích Họa'
const MONTH = 30 * 86_400_000

/**
 * Made up, so that the demonstration never runs out of valid stars: a month before it is loaded this product is recognised once more, with
 * the four stars that its source tells of.
 */
export const renewalOf = (now: Date): ClaimedRecognition => ({
  productId: fixedId('product', slugOf(RENEWED)),
  star: 4,
  issuedOn: vietnamDay(new Date(now.getTime() - MONTH)),
  decisionNumber: 'Số demo/QĐ-UBND',
  authority: 'UBND (demo)',
  verificationLevel: 'DECISION_SEEN',
  source: 'DEMO: công nhận lại, dựng cho bản trình diễn',
})
