import type { BankCreditAction, BankCreditReason, BankCreditState, BankStatementOutcome } from './bank-credit.enum.ts'
import { BankCreditDecided } from './payments.refusals.ts'

interface Standing {
  readonly state: BankCreditState
  readonly toOrder: number
  readonly givenBack: number
  readonly decidedBy: string | null
}

const OUTCOME: Readonly<Record<BankCreditState, BankStatementOutcome>> = {
  MATCHED: 'MATCHED',
  TO_REVIEW: 'TO_REVIEW',
  REFUND_OWED: 'TO_REVIEW',
  UNKNOWN: 'UNKNOWN',
  REFUNDED: 'SEEN_BEFORE',
  NOT_OURS: 'SEEN_BEFORE',
}

/** What a row that was just kept is called in the summary. */
export const outcomeOf = (state: BankCreditState): BankStatementOutcome => OUTCOME[state]

/** What a manager may do about money next; what was sent back has to be taken back before the rest is matched otherwise. */
export function creditActions(credit: Standing): BankCreditAction[] {
  if (OPEN.includes(credit.state)) return credit.toOrder > 0 ? ['REFUND', 'UNMATCH'] : ['MATCH', 'REFUND', 'SET_ASIDE']
  if (isSetOrSentBack(credit)) return ['UNDO']
  return credit.state === 'MATCHED' ? ['UNMATCH'] : []
}

const OPEN: readonly BankCreditState[] = ['UNKNOWN', 'TO_REVIEW', 'REFUND_OWED']
const isSetOrSentBack = ({ state, givenBack, decidedBy }: Standing) => decidedBy !== null && (state === 'NOT_OURS' || givenBack > 0)

export function whyNotDecided(credits: readonly Standing[], action: BankCreditAction): BankCreditDecided | undefined {
  const other = credits.find(credit => !creditActions(credit).includes(action))
  return other && new BankCreditDecided(other.state)
}

/** Whether somebody has matched the money to this order already. */
export const isMatchedTo = (
  credit: { readonly decidedBy: string | null; readonly orderId: string | null; readonly reason: BankCreditReason },
  orderId: string,
): boolean => credit.decidedBy !== null && credit.orderId === orderId && credit.reason === 'BY_HAND'

interface Matched {
  readonly id: string
  readonly amount: number
}

/** Fills the price of an order with the transfers, one after the other; what they are too much is owed back. */
export function shareOut(credits: readonly Matched[], order: { readonly id: string; readonly total: number }) {
  let missing = order.total
  const placings = credits.map(({ id, amount }) => {
    const toOrder = Math.min(amount, missing)
    missing -= toOrder
    return { id, orderId: order.id, reason: 'BY_HAND', toOrder, owedBack: amount - toOrder } as const
  })
  return { placings, missing }
}
