import { LARGEST_PRICE } from '@ocop/trade-rules'
import type { PromotionPlan, WantedLine } from './promotion.entity.ts'

interface Problem {
  readonly field: string
  readonly message: string
}

const LONGEST_NAME = 120
const MOST_LINES = 100
const MOST_DAYS = 366
const DAY = 86_400_000

/** What cannot be understood of a plan, whatever the law says of it; undefined when it can be kept as a draft. */
export function problemOfPlan(plan: PromotionPlan, today: string): Problem | undefined {
  if (plan.name === '' || plan.name.length > LONGEST_NAME) return { field: 'name', message: `A name has 1 to ${LONGEST_NAME} signs.` }
  return problemOfDays(plan, today) ?? problemOfDecision(plan) ?? problemOfLines(plan.lines)
}

function problemOfDays({ firstDay, lastDay }: PromotionPlan, today: string): Problem | undefined {
  if (firstDay < today) return { field: 'firstDay', message: `A promotion begins today or later: ${today}.` }
  if (lastDay < firstDay) return { field: 'lastDay', message: 'The last day is not before the first.' }
  const days = (Date.parse(lastDay) - Date.parse(firstDay)) / DAY + 1
  return days > MOST_DAYS ? { field: 'lastDay', message: `A promotion lasts at most ${MOST_DAYS} days.` } : undefined
}

function problemOfDecision({ kind, decision, firstDay }: PromotionPlan): Problem | undefined {
  if (kind === 'OWN') return decision ? { field: 'decision', message: 'A promotion of its own needs no decision.' } : undefined
  if (!decision) return { field: 'decision', message: 'A concentrated programme is named by its decision: number, issuer and day.' }
  if (!isLong(decision.number, 60)) return { field: 'decision.number', message: 'A number has 1 to 60 signs.' }
  if (!isLong(decision.issuer, 200)) return { field: 'decision.issuer', message: 'An issuer has 1 to 200 signs.' }
  return decision.day > firstDay ? { field: 'decision.day', message: 'It was decided before it begins.' } : undefined
}

function problemOfLines(lines: readonly WantedLine[]): Problem | undefined {
  if (lines.length === 0 || lines.length > MOST_LINES) return { field: 'lines', message: `A promotion has 1 to ${MOST_LINES} products.` }
  if (new Set(lines.map(({ productId }) => productId)).size < lines.length) return { field: 'lines', message: 'Each product once.' }
  const wrong = lines.findIndex(line => !isLine(line))
  return wrong < 0 ? undefined : { field: `lines.${wrong}`, message: 'Either 1 to 100 per cent off, or a price.' }
}

const isLong = (text: string, most: number) => text.length > 0 && text.length <= most

function isLine({ percentOff, wantedPrice }: WantedLine): boolean {
  if ((percentOff === null) === (wantedPrice === null)) return false
  if (percentOff !== null) return percentOff >= 1 && percentOff <= 100
  return wantedPrice! >= 0 && wantedPrice! <= LARGEST_PRICE
}
