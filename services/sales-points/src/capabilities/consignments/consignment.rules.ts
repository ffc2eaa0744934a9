import type { ConsignmentAction, ConsignmentState, ContractSide } from './consignment.enum.ts'

interface Duration {
  readonly state: ConsignmentState
  /** Calendar days in Vietnam, as are the others. */
  readonly validFrom: string
  readonly validTo: string | null
  readonly endsOn: string | null
}

export const LONGEST_NOTE = 500
export const LONGEST_NOTICE = 365
export const WHOLE = 10_000
const DAY = 86_400_000

/** The calendar day so many days after (or before) another. */
export const dayAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10)

/** Whether goods may be given on consignment on a day. */
export function isInForce({ state, validFrom, validTo, endsOn }: Duration, day: string): boolean {
  if (state !== 'ACCEPTED' && state !== 'TERMINATED') return false
  return validFrom <= day && (validTo === null || day <= validTo) && (endsOn === null || day <= endsOn)
}

/** What somebody who stands on these sides may do with an agreement. */
export function consignmentActions(
  { state, proposedSide, validTo }: Duration & { readonly proposedSide: ContractSide },
  sides: readonly ContractSide[],
  today: string,
): ConsignmentAction[] {
  const isOver = validTo !== null && validTo < today
  if (state === 'ACCEPTED') return isOver || sides.length === 0 ? [] : ['TERMINATE']
  const othersFirst = sides.toSorted((a, b) => Number(a === proposedSide) - Number(b === proposedSide))
  return state === 'PROPOSED' ? othersFirst.flatMap(side => answersTo(side === proposedSide, isOver)) : []
}

function answersTo(isOwn: boolean, isOver: boolean): ConsignmentAction[] {
  if (isOwn) return ['WITHDRAW']
  return isOver ? ['DECLINE'] : ['ACCEPT', 'DECLINE']
}

export interface ProposedTerms {
  readonly commission: number
  readonly validFrom: string
  readonly validTo: string | null
  readonly noticeDays: number
  readonly note: string | null
  readonly prices: readonly { readonly productId: string; readonly unitPrice: number }[]
}

const MOST_PRICES = 200

/** The first thing wrong with a proposal, or undefined. */
export function faultOfTerms(terms: ProposedTerms, today: string): { field: string; message: string } | undefined {
  const { commission, validFrom, validTo, noticeDays, note, prices } = terms
  const faults = [
    [commission < 0 || commission > WHOLE, 'commission', `A commission is 0 to ${WHOLE} basis points.`],
    [validFrom < today, 'validFrom', 'An agreement does not begin before today.'],
    [validTo !== null && validTo < validFrom, 'validTo', 'An agreement ends after it began.'],
    [noticeDays < 0 || noticeDays > LONGEST_NOTICE, 'noticeDays', `A notice is 0 to ${LONGEST_NOTICE} days.`],
    [note !== null && note.length > LONGEST_NOTE, 'note', `A note has at most ${LONGEST_NOTE} signs.`],
    [prices.length > MOST_PRICES, 'prices', `At most ${MOST_PRICES} products have prices of their own.`],
    [prices.some(({ unitPrice }) => unitPrice < 0), 'prices', 'A price is not negative.'],
    [new Set(prices.map(({ productId }) => productId)).size < prices.length, 'prices', 'A product has one price.'],
  ] as const
  const fault = faults.find(([isWrong]) => isWrong)
  return fault && { field: fault[1], message: fault[2] }
}
