import type { ReviewGround } from './review.enum.ts'

export interface ReviewAnswer {
  readonly text: string
  readonly at: Date
  readonly editedAt: Date | null
}

export interface ReviewHiding {
  readonly ground: ReviewGround
  readonly note: string
  readonly by: string
  readonly at: Date
}

export interface Review {
  readonly id: string
  readonly sequence: string
  readonly productId: string
  readonly orderId: string
  readonly salesPointId: string
  readonly customerId: string
  readonly isDemo: boolean
  readonly isBrought: boolean
  /** `2026-11` */
  readonly boughtIn: string
  readonly stars: number
  readonly text: string | null
  readonly writtenAt: Date
  readonly editedAt: Date | null
  readonly withdrawnAt: Date | null
  readonly answer: ReviewAnswer | null
  readonly hiding: ReviewHiding | null
  /** As the catalogue told of it; empty when it did not. */
  readonly productName: string
  readonly producerId: string | null
}

export interface NewReview {
  readonly id: string
  readonly productId: string
  readonly orderId: string
  readonly salesPointId: string
  readonly customerId: string
  readonly isBrought: boolean
  readonly boughtIn: string
  readonly stars: number
  readonly text: string | null
  readonly writtenAt: Date
}

/** A product of an order. */
export interface Purchase {
  readonly orderId: string
  readonly productId: string
  /** Not all of it came back. */
  readonly isKept: boolean
}

export interface ReviewReport {
  readonly reviewId: string
  readonly ground: ReviewGround
  readonly text: string | null
  readonly reportedAt: Date
  readonly closedAt: Date | null
}

/** How many reviews that are shown give how many stars. */
export interface StarCounts {
  readonly productId: string
  /** Of one star, of two, up to five. */
  readonly counts: readonly [number, number, number, number, number]
  readonly demo: number
}
