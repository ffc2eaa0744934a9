import type { ExchangeReason } from './exchange-reason.enum.ts'

/** What a point can spare of a product, and how one other point stands with it; units of the product, sales of 30 days. */
export interface ExchangeFact {
  readonly productId: string
  readonly spareable: number
  readonly soldHere: number
  readonly toPointId: string
  readonly availableThere: number
  readonly soldThere: number
  readonly underWayThere: number
  readonly isInDistrict: boolean
  readonly distanceKm: number | null
}

export interface ExchangeSuggestion {
  readonly productId: string
  readonly toPointId: string
  readonly reason: ExchangeReason
  readonly quantity: number
  /** What the point can spare of the product in all. */
  readonly surplus: number
  readonly availableThere: number
  readonly soldThere: number
  readonly distanceKm: number | null
}

/** A shelf is never emptied for others: that much stays whatever sells. */
const KEPT = 3
/** Enough to see whether a district takes to a product. */
const TRIAL = 5
const TRIALS_OF_A_POINT = 3

/** What a point has beyond what it sells in 30 days. */
export const surplusOf = ({ spareable, soldHere }: Pick<ExchangeFact, 'spareable' | 'soldHere'>) =>
  Math.max(0, spareable - Math.max(KEPT, soldHere))

const missing = ({ soldThere, availableThere, underWayThere }: ExchangeFact) => Math.max(0, soldThere - availableThere - underWayThere)
const near = ({ distanceKm }: ExchangeFact) => distanceKm ?? Number.MAX_VALUE
const isNew = (fact: ExchangeFact) => !fact.isInDistrict && missing(fact) === 0

/**
 * Shortages first, the largest before others; then one trial per product at the nearest point, a few per point so that one
 * neighbour does not get them all. No surplus is given away twice.
 */
export function suggestions(facts: readonly ExchangeFact[]): ExchangeSuggestion[] {
  const left = new Map(facts.map(fact => [fact.productId, surplusOf(fact)]))
  const made: ExchangeSuggestion[] = []
  const suggest = (fact: ExchangeFact, reason: ExchangeReason, wanted: number) => {
    const quantity = Math.min(left.get(fact.productId)!, wanted)
    if (quantity === 0) return
    left.set(fact.productId, left.get(fact.productId)! - quantity)
    made.push({ ...told(fact), reason, quantity })
  }
  const short = facts.filter(fact => missing(fact) > 0).toSorted((a, b) => missing(b) - missing(a) || near(a) - near(b))
  for (const fact of short) suggest(fact, 'SHORTAGE', missing(fact))
  for (const fact of facts.filter(isNew).toSorted((a, b) => near(a) - near(b))) {
    const trials = made.filter(({ reason }) => reason === 'NEW_TO_DISTRICT')
    const isTried = trials.some(({ productId }) => productId === fact.productId)
    const here = trials.filter(({ toPointId }) => toPointId === fact.toPointId)
    if (!isTried && here.length < TRIALS_OF_A_POINT) suggest(fact, 'NEW_TO_DISTRICT', TRIAL)
  }
  return made
}

const told = (fact: ExchangeFact) => ({
  productId: fact.productId,
  toPointId: fact.toPointId,
  surplus: surplusOf(fact),
  availableThere: fact.availableThere,
  soldThere: fact.soldThere,
  distanceKm: fact.distanceKm,
})
