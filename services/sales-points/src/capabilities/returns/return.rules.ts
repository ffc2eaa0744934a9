import type { OrderReturnLine } from './return.entity.ts'
import type { ReturnAction, ReturnDenial, ReturnOutcome, ReturnReason, ReturnStatus } from './return.enum.ts'

const DAY = 86_400_000
/** Takes goods back for so long where the sales point has said nothing. */
export const USUAL_DAYS = 7
/** What expires so soon after it was handed over cannot lie on a shelf again. */
const PERISHABLE_DAYS = 30

/** A line of what was bought. */
export interface BoughtLine {
  readonly productId: string
  readonly lotCode: string
  readonly unitPrice: number
  /** What was bought and has not come back, nor is on its way back. */
  readonly left: number
  readonly isAlcohol: boolean
  /** Calendar day in Vietnam; null: it does not expire. */
  readonly expiresOn: string | null
}

export interface WantedLine {
  readonly productId: string
  readonly lotCode: string
  readonly quantity: number
}

/** Until when goods may be returned. */
export const returnableUntil = (handedOverAt: Date, days: number) => new Date(handedOverAt.getTime() + days * DAY)

/** Comes back only when something is wrong with it. */
export function isOnlyWhenFaulty({ isAlcohol, expiresOn }: BoughtLine, handedOverAt: Date): boolean {
  return isAlcohol || (expiresOn !== null && Date.parse(expiresOn) < handedOverAt.getTime() + PERISHABLE_DAYS * DAY)
}

/** Why these lines cannot come back for this reason; undefined when they can. */
export function whyNotReturned(
  wanted: readonly WantedLine[],
  bought: readonly BoughtLine[],
  { reason, handedOverAt }: { readonly reason: ReturnReason; readonly handedOverAt: Date },
): ReturnDenial | undefined {
  for (const { productId, lotCode, quantity } of wanted) {
    const line = bought.find(one => one.productId === productId && one.lotCode === lotCode)
    if (!line || quantity > line.left) return 'MORE_THAN_BOUGHT'
    if (reason === 'CHANGED_MIND' && isOnlyWhenFaulty(line, handedOverAt)) return 'ONLY_WHEN_FAULTY'
  }
  return undefined
}

const NEXT: Partial<Record<ReturnStatus, ReturnAction>> = { ASKED: 'ANSWER', ACCEPTED: 'RECEIVE', RECEIVED: 'RECORD_REFUND' }

/** What the sales point may do next. */
export function returnActions(status: ReturnStatus): ReturnAction[] {
  const next = NEXT[status]
  return next ? [next] : []
}

/** The customer may keep the goods as long as they are not back. */
export const isWithdrawable = (status: ReturnStatus): boolean => status === 'ASKED' || status === 'ACCEPTED'

export type SpoiledLine = Pick<OrderReturnLine, 'productId' | 'lotCode'>
export type Outcome = OrderReturnLine & { readonly outcome: ReturnOutcome }

/** What becomes of lines that came back; undefined when one that is said to be spoiled is none of them. */
export function outcomesOf(lines: readonly OrderReturnLine[], spoiled: readonly SpoiledLine[]): Outcome[] | undefined {
  const isOf = (line: SpoiledLine) => (one: SpoiledLine) => one.productId === line.productId && one.lotCode === line.lotCode
  if (!spoiled.every(line => lines.some(isOf(line)))) return undefined
  return lines.map(line => ({ ...line, outcome: spoiled.some(isOf(line)) ? 'WRITTEN_OFF' : 'RETURNED' }))
}
