import { startOfVietnamDay } from '@ocop/service-kit/clock'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { DaySpan, ProductFacts, Promotion, PromotionLaw, PromotionPlan, WantedLine } from './promotion.entity.ts'
import type { PromotionAction, PromotionKind, PromotionState } from './promotion.enum.ts'
import { AlcoholNotPromoted, DiscountAboveLegalCap, ReducedDaysExceeded } from './legal-limits.refusals.ts'
import { PromotedProductNotKnown, PromotionNeedsPrice, PromotionNotLower, PromotionsOverlap } from './promotions.refusals.ts'
import { dayAfter, latestLastDay, yearsWith } from './reduced-days.rules.ts'

export const capOf = (kind: PromotionKind, law: PromotionLaw): number => (kind === 'OWN' ? law.ownCapPercent : law.concentratedCapPercent)

/** What is left of a price when so much per cent is taken off, in whole đồng: rounded up, so that never more is taken off. */
export const reducedBy = (price: number, percent: number): number => Number((BigInt(price) * BigInt(100 - percent) + 99n) / 100n)

export const promotionalPriceOf = ({ percentOff, wantedPrice }: WantedLine, priceBefore: number): number =>
  percentOff === null ? wantedPrice! : reducedBy(priceBefore, percentOff)

/** From when until when it lowers prices: its days in Vietnam, the first of them from the announcement on. */
export const timeOf = ({ firstDay, lastDay }: DaySpan, announcedAt: Date): { beginsAt: Date; endsAt: Date } => ({
  beginsAt: new Date(Math.max(startOfVietnamDay(firstDay).getTime(), announcedAt.getTime())),
  endsAt: startOfVietnamDay(dayAfter(lastDay)),
})

/** Everything that the law, or another promotion, has against promoting a product so. Empty: it may be announced. */
export function whyNotPromoted(
  plan: Pick<PromotionPlan, 'kind' | 'firstDay' | 'lastDay'>,
  line: WantedLine,
  facts: ProductFacts,
  law: PromotionLaw,
): Refusal[] {
  if (!facts.isKnown) return [new PromotedProductNotKnown(line.productId)]
  if (facts.isAlcohol) return [new AlcoholNotPromoted(line.productId)]
  return [...whyNotPrice(plan.kind, line, facts, law), ...whyNotOnDays(plan, facts, law)]
}

function whyNotPrice(kind: PromotionKind, line: WantedLine, { productId, priceBefore }: ProductFacts, law: PromotionLaw): Refusal[] {
  if (priceBefore === null) return [new PromotionNeedsPrice(productId)]
  const price = promotionalPriceOf(line, priceBefore)
  if (price >= priceBefore) return [new PromotionNotLower(productId, priceBefore)]
  const capPercent = capOf(kind, law)
  const lowestAllowed = reducedBy(priceBefore, capPercent)
  const article = kind === 'OWN' ? 'điều 7 khoản 1' : 'điều 7 khoản 2'
  if (price >= lowestAllowed) return []
  return [new DiscountAboveLegalCap({ productId, priceBefore, lowestAllowed, capPercent, legalBasis: `${law.decree}, ${article}` })]
}

function whyNotOnDays(
  { kind, ...days }: Pick<PromotionPlan, 'kind' | 'firstDay' | 'lastDay'>,
  { productId, other, reduced }: ProductFacts,
  law: PromotionLaw,
): Refusal[] {
  const found: Refusal[] = other
    ? [new PromotionsOverlap({ productId, otherId: other.id, otherName: other.name, firstDay: other.firstDay, lastDay: other.lastDay })]
    : []
  const mostDays = law.mostDaysPerYear
  const over = kind === 'OWN' ? yearsWith(reduced, days).find(({ withIt }) => withIt > mostDays) : undefined
  if (over) {
    const told = { productId, year: over.year, daysUsed: over.used, daysWithIt: over.withIt, mostDays }
    found.push(
      new ReducedDaysExceeded({
        ...told,
        latestLastDay: latestLastDay(reduced, days, mostDays),
        legalBasis: `${law.decree}, điều 10 khoản 5`,
      }),
    )
  }
  return found
}

/** Where it stands at a moment. */
export function stateOf({ stored, beginsAt, endsAt }: Pick<Promotion, 'stored' | 'beginsAt' | 'endsAt'>, now: Date): PromotionState {
  if (stored !== 'ANNOUNCED') return stored
  if (now < beginsAt!) return 'PLANNED'
  return now < endsAt! ? 'RUNNING' : 'OVER'
}

const ACTIONS: Readonly<Record<PromotionState, readonly PromotionAction[]>> = {
  DRAFT: ['CHANGE', 'ANNOUNCE', 'WITHDRAW'],
  PLANNED: ['WITHDRAW'],
  RUNNING: ['END'],
  OVER: [],
  ENDED: [],
  WITHDRAWN: [],
}

export const actionsIn = (state: PromotionState): PromotionAction[] => [...ACTIONS[state]]
