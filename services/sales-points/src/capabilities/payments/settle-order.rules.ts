import type { BankCreditReason } from './bank-credit.enum.ts'

/** An order as money sees it. */
export interface PayableOrder {
  readonly total: number
  /** It is paid by transfer. */
  readonly isByTransfer: boolean
  /** It ended without having been paid: whatever comes now is too late. */
  readonly isLost: boolean
}

/** A credit that names the order, and about which no person has decided. */
export interface Claim {
  readonly id: string
  readonly amount: number
  readonly bookedOn: string
  readonly transactionId: string | null
  readonly contentHash: string
  readonly occurrence: number
}

export interface Verdict {
  readonly id: string
  readonly reason: BankCreditReason
  readonly place: 'TO_ORDER' | 'OWED_BACK' | 'UNDECIDED'
}

const orderOf = (claim: Claim) =>
  [claim.bookedOn, claim.transactionId ?? '', claim.contentHash, String(claim.occurrence).padStart(9, '0')].join('\0')
const byBooking = (one: Claim, other: Claim) => (orderOf(one) < orderOf(other) ? -1 : 1)

/**
 * Where the money of all credits goes that name one order. What came first by the bank's books pays it, not what was imported
 * first: files may come in any order, and twice.
 */
export function settleOrder(order: PayableOrder, claims: readonly Claim[], isPaidByHand: boolean): Verdict[] {
  if (order.isLost) return claims.map(({ id }) => ({ id, reason: 'LATE', place: 'OWED_BACK' }))
  if (!order.isByTransfer) return claims.map(({ id }) => ({ id, reason: 'NOT_BY_TRANSFER', place: 'UNDECIDED' }))
  const payer = isPaidByHand ? undefined : claims.filter(({ amount }) => amount === order.total).toSorted(byBooking)[0]
  if (!payer && !isPaidByHand) return claims.map(({ id }) => ({ id, reason: 'AMOUNT_DIFFERS', place: 'UNDECIDED' }))
  return claims.map(({ id }) =>
    id === payer?.id ? { id, reason: 'EXACT', place: 'TO_ORDER' } : { id, reason: 'DOUBLE', place: 'OWED_BACK' },
  )
}
