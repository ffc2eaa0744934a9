import type { PromotionKind } from '../promotions/promotion.enum.ts'

/** A price that a sales point asks for a product itself, from a moment to another. */
export interface PointPrice {
  readonly id: string
  readonly sequence: string
  readonly salesPointId: string
  readonly productId: string
  readonly unitPrice: number
  readonly beginsAt: Date
  /** The first moment at which it does not hold any more; null: until another takes its place. */
  readonly endsAt: Date | null
  readonly setBy: string
  readonly setAt: Date
}

export interface Asked {
  readonly salesPointId: string
  readonly productId: string
}

/** What a point asks for a product at a moment. */
export interface PriceInForce extends Asked {
  /** Null: neither point nor producer told one. */
  readonly unitPrice: number | null
  /** Without the promotion. */
  readonly regularPrice: number | null
  /** Set by the point; else it is the producer’s. */
  readonly isOwn: boolean
  readonly promotion: PromotionInForce | null
}

export interface PromotionInForce {
  readonly id: string
  readonly name: string
  readonly kind: PromotionKind
  readonly firstDay: string
  readonly lastDay: string
}
