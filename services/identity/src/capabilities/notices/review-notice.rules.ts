import type { ProductReviewed, ReviewProgressed, ReviewReported } from '@ocop/contracts'
import type { ToldNotice } from './notice.entity.ts'

export const noticeOfNewReview = ({ reviewId, productId, productName, producerId, at }: ProductReviewed): ToldNotice => ({
  kind: 'PRODUCT_REVIEWED',
  cause: reviewId,
  audience: { roles: ['PRODUCER'], subjectIds: [producerId] },
  subjectId: productId,
  path: '/lam-viec/chu-the/danh-gia',
  facts: { productName },
  happenedAt: new Date(at),
})

/** A review may be reported again after it was looked at: each time is news. */
export const noticeOfReport = ({ reviewId, productName, unitIds, at }: ReviewReported): ToldNotice => ({
  kind: 'REVIEW_REPORTED',
  cause: `${reviewId}/${at}`,
  audience: { roles: ['OFFICER'], subjectIds: unitIds },
  subjectId: reviewId,
  path: '/lam-viec/can-bo/danh-gia',
  facts: { productName },
  happenedAt: new Date(at),
})

const OF_REVIEW = { ANSWERED: 'REVIEW_ANSWERED', HIDDEN: 'REVIEW_HIDDEN', SHOWN_AGAIN: 'REVIEW_SHOWN_AGAIN' } as const

/** A review may be taken off and put back more than once: each time is news. */
export const noticeOfReview = ({ reviewId, productName, orderId, customerId, what, at }: ReviewProgressed): ToldNotice => ({
  kind: OF_REVIEW[what],
  cause: what === 'ANSWERED' ? reviewId : `${reviewId}/${at}`,
  audience: { userId: customerId },
  subjectId: orderId,
  path: `/don-hang/${orderId}`,
  facts: { productName },
  happenedAt: new Date(at),
})
