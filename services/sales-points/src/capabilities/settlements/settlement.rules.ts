import { spokenCode } from '@ocop/service-kit/identifiers'
import { startOfVietnamDay, vietnamDay } from '@ocop/service-kit/clock'
import type { ContractSide } from '../consignments/consignment.enum.ts'
import type { SettlementAction, SettlementLineKind, SettlementState } from './settlement.enum.ts'

/** Under what terms a line is shared out. */
export interface Terms {
  /** Basis points. */
  readonly commission: number
  readonly prices: readonly { readonly productId: string; readonly unitPrice: number }[]
}

/** Something to be settled, as the ledger tells it. */
export interface Settleable {
  readonly sourceId: string
  readonly kind: Exclude<SettlementLineKind, 'CORRECTION'>
  readonly causeId: string
  readonly productId: string
  readonly lotCode: string
  /** Positive when it was sold or lost, negative when it came back. */
  readonly quantity: number
  /** What was charged for one unit; null when it was sold without a price. */
  readonly unitPrice: number | null
  readonly happenedAt: Date
}

export interface Shares {
  readonly gross: number
  readonly commission: number
  readonly due: number
}

const WHOLE = 10_000n

/** A share in basis points of an amount in whole đồng: half a đồng is rounded up, and what is taken back is the same amount taken back. */
export function shareOf(amount: number, basisPoints: number): number {
  const size = (BigInt(Math.abs(amount)) * BigInt(basisPoints) + WHOLE / 2n) / WHOLE
  return amount < 0 ? 0 - Number(size) : Number(size)
}

/** How what a customer paid for one line is shared out, so that commission and what is due are the whole of it to the last đồng. */
export function sharesOf({ productId, quantity, unitPrice }: Settleable, terms: Terms | undefined): Shares {
  // 0 times -1 is -0; 0 + -0 is 0
  const gross = 0 + (unitPrice ?? 0) * quantity
  const agreed = terms?.prices.find(price => price.productId === productId)
  const commission = agreed ? gross - agreed.unitPrice * quantity : shareOf(gross, terms?.commission ?? 0)
  return { gross, commission, due: gross - commission }
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/

export interface Month {
  /** Its first day, `2026-11-01`. */
  readonly firstDay: string
  readonly begins: Date
  /** The first moment that is not in it any more. */
  readonly ends: Date
}

/** A calendar month in Vietnam, told as `2026-11`; undefined when it is none. */
export function monthOf(text: string): Month | undefined {
  if (!MONTH.test(text)) return undefined
  const [year, month] = text.split('-').map(Number) as [number, number]
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`
  return { firstDay: `${text}-01`, begins: startOfVietnamDay(`${text}-01`), ends: startOfVietnamDay(next) }
}

/** The calendar month in Vietnam in which a moment lies, `2026-11`. */
export const monthAt = (moment: Date): string => vietnamDay(moment).slice(0, 7)

const ACTIONS: Readonly<Record<SettlementState, Readonly<Record<ContractSide, readonly SettlementAction[]>>>> = {
  DRAWN: { PRODUCER: ['ACCEPT', 'DISPUTE'], SALES_POINT: ['CORRECT'] },
  DISPUTED: { PRODUCER: [], SALES_POINT: ['CORRECT'] },
  ACCEPTED: { PRODUCER: [], SALES_POINT: ['RECORD_PAYMENT'] },
  PAID: { PRODUCER: [], SALES_POINT: [] },
}

/** What somebody who stands on these sides may do with a statement. */
export const settlementActions = (state: SettlementState, sides: readonly ContractSide[]): SettlementAction[] =>
  sides.flatMap(side => ACTIONS[state][side])

/** A number for a statement from ten random bytes. */
export const settlementNumber = (random: Uint8Array): string => `QT${spokenCode(random)}`
