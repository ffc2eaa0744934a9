import type { PromotionKind } from './promotion.enum.ts'

export interface Decision {
  readonly number: string
  readonly issuer: string
  readonly day: string
}

export interface WantedLine {
  readonly productId: string
  /** Whole per cent; null: a price is named. */
  readonly percentOff: number | null
  /** Null: a share is named. */
  readonly wantedPrice: number | null
}

/** What a manager wants to promote. */
export interface PromotionPlan {
  readonly salesPointId: string
  readonly name: string
  readonly kind: PromotionKind
  /** Of the authority; null for the point’s own promotion. */
  readonly decision: Decision | null
  readonly firstDay: string
  readonly lastDay: string
  readonly lines: readonly WantedLine[]
}

export interface PromotionLine extends WantedLine {
  /** Null while it is a draft, like the next two. */
  readonly priceBefore: number | null
  readonly promotionalPrice: number | null
  readonly capPercent: number | null
}

export interface Promotion extends PromotionPlan {
  readonly id: string
  readonly sequence: string
  readonly stored: 'DRAFT' | 'ANNOUNCED' | 'ENDED' | 'WITHDRAWN'
  readonly lines: readonly PromotionLine[]
  readonly beginsAt: Date | null
  readonly endsAt: Date | null
  readonly draftedAt: Date
  readonly announcedAt: Date | null
  readonly endedAt: Date | null
  readonly endReason: string | null
}

/** Limits by the first day of a promotion. */
export interface PromotionLaw {
  readonly ownCapPercent: number
  readonly concentratedCapPercent: number
  readonly mostDaysPerYear: number
  readonly decree: string
}

/** Days of Vietnam, both included. */
export interface DaySpan {
  readonly firstDay: string
  readonly lastDay: string
}

/** What is known of a product at the point when it is to be promoted. */
export interface ProductFacts {
  readonly productId: string
  readonly isKnown: boolean
  readonly isAlcohol: boolean
  /** What the point asks immediately before; null when it has no price. */
  readonly priceBefore: number | null
  /** The lowest price asked in the 30 days before. */
  readonly lowestBefore: number | null
  /** The other promotion that would be in force on one of the days. */
  readonly other: ({ readonly id: string; readonly name: string } & DaySpan) | null
  /** Days on which its price was or will be reduced by the point’s own promotions. */
  readonly reduced: readonly DaySpan[]
}
