import { spokenCode } from '@ocop/service-kit/identifiers'
import type { ContractSide } from '../consignments/consignment.enum.ts'
import type { PurchaseAction, PurchaseState } from './purchase.enum.ts'

const ACTIONS: Readonly<Partial<Record<PurchaseState, Readonly<Record<ContractSide, readonly PurchaseAction[]>>>>> = {
  DRAFT: { SALES_POINT: ['CHANGE', 'SEND', 'DISCARD'], PRODUCER: [] },
  SENT: { SALES_POINT: ['CANCEL'], PRODUCER: ['CONFIRM', 'DECLINE'] },
  CONFIRMED: { SALES_POINT: ['RECEIVE', 'CLOSE', 'CANCEL'], PRODUCER: [] },
  DELIVERED: { SALES_POINT: [], PRODUCER: ['INVOICE'] },
  INVOICED: { SALES_POINT: ['RECORD_PAYMENT'], PRODUCER: [] },
}

interface Standing {
  readonly state: PurchaseState
  readonly lines: readonly { readonly received: number }[]
}

/** What somebody who stands on these sides may do with a purchase: what has begun to come is closed, else it is cancelled. */
export function purchaseActions({ state, lines }: Standing, sides: readonly ContractSide[]): PurchaseAction[] {
  const hasCome = lines.some(({ received }) => received > 0)
  const impossible: PurchaseAction = hasCome ? 'CANCEL' : 'CLOSE'
  return sides.flatMap(side => ACTIONS[state]?.[side] ?? []).filter(action => action !== impossible)
}

/** What the producer never saw. */
export const isOwnAffair = (state: PurchaseState): boolean => state === 'DRAFT' || state === 'DISCARDED'

/** To which state a step leads. */
export const LEADS_TO = {
  SEND: 'SENT',
  DISCARD: 'DISCARDED',
  CANCEL: 'CANCELLED',
  DECLINE: 'DECLINED',
  CLOSE: 'DELIVERED',
} as const satisfies Partial<Record<PurchaseAction, PurchaseState>>

/** What the goods that came are worth; the invoice may say otherwise. */
export const worthOf = (lines: readonly { readonly received: number; readonly unitPrice: number | null }[]): number =>
  lines.reduce((sum, { received, unitPrice }) => sum + received * (unitPrice ?? 0), 0)

/** A number for a purchase from ten random bytes. */
export const purchaseNumber = (random: Uint8Array): string => `MH${spokenCode(random)}`
