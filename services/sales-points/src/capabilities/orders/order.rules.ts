import { spokenCode } from '@ocop/service-kit/identifiers'
import type { OrderAction, OrderStatus, PaymentMethod } from './order-status.enum.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A basket is kept for so long: enough to read, choose a time and type a telephone number. */
export const HOLD_MS = 15 * MINUTE
/** What is wanted by transfer is kept for a day, but not beyond the time of fetching. */
const PAYMENT_MS = DAY
/** Who comes late, or paid late, still gets the goods for another day. */
const GRACE_MS = DAY
/** What is to be brought is brought within a week, or its goods are free again. */
const DELIVERY_MS = 7 * DAY

interface Waiting {
  readonly paymentMethod: PaymentMethod
  readonly paidAt: Date | null
  readonly placedAt: Date
  /** Null: it is brought. */
  readonly pickupFrom: Date | null
  readonly pickupTo: Date | null
}

/** Until when a placed order waits for its money, to be fetched, or to be brought. */
export function waitsUntil({ paymentMethod, paidAt, placedAt, pickupFrom, pickupTo }: Waiting): Date {
  const isUnpaid = paymentMethod === 'BANK_TRANSFER' && paidAt === null
  if (isUnpaid) return new Date(Math.min(placedAt.getTime() + PAYMENT_MS, pickupFrom?.getTime() ?? Infinity))
  const since = (paidAt ?? placedAt).getTime()
  return new Date(pickupTo ? Math.max(pickupTo.getTime(), since) + GRACE_MS : since + DELIVERY_MS)
}

/** An order whose money turned out to be somebody else's gets the time for paying once more. */
export const waitsAnewUntil = (now: Date): Date => new Date(now.getTime() + PAYMENT_MS)

interface Standing {
  readonly status: OrderStatus
  readonly paymentMethod: PaymentMethod | null
  readonly paidAt: Date | null
  readonly refundedAt: Date | null
  /** Where it is brought; null or untold: it is fetched. */
  readonly deliveryUnitId?: string | null
}

const isPlaced = (status: OrderStatus) => status === 'PLACED' || status === 'READY'

/** Money was paid for goods that nobody gets. */
export const owesRefund = ({ status, paidAt, refundedAt }: Standing): boolean =>
  (status === 'CANCELLED' || status === 'EXPIRED') && paidAt !== null && refundedAt === null

/** What the customer may do next: what is on its way is called off at the door. */
export function customerActions({ status }: Standing): OrderAction[] {
  if (status === 'HELD') return ['PLACE', 'CANCEL']
  return isPlaced(status) ? ['CANCEL'] : []
}

/** By how the goods come to the customer, and where the order stands. */
const NEXT: Readonly<Record<'FETCHED' | 'BROUGHT', Partial<Record<OrderStatus, readonly OrderAction[]>>>> = {
  FETCHED: { PLACED: ['PREPARE', 'HAND_OVER', 'CANCEL'], READY: ['HAND_OVER', 'CANCEL'] },
  BROUGHT: {
    PLACED: ['PREPARE', 'CANCEL'],
    READY: ['SEND_OUT', 'CANCEL'],
    OUT_FOR_DELIVERY: ['DELIVER', 'FAIL_DELIVERY'],
    DELIVERY_FAILED: ['SEND_OUT', 'CANCEL'],
  },
}

/** What those who work at the sales point may do next. */
export function staffActions(order: Standing): OrderAction[] {
  const { status, paymentMethod, paidAt, deliveryUnitId } = order
  if (owesRefund(order)) return ['RECORD_REFUND']
  if (isPlaced(status) && paymentMethod === 'BANK_TRANSFER' && paidAt === null) return ['RECORD_PAYMENT', 'CANCEL']
  return [...(NEXT[deliveryUnitId ? 'BROUGHT' : 'FETCHED'][status] ?? [])]
}

/** A number for an order from random bytes, at least ten. */
export const orderNumber = (random: Uint8Array): string => `DH${spokenCode(random)}`
