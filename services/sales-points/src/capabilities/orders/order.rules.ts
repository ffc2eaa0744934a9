import type { OrderAction, OrderStatus, PaymentMethod } from './order-status.enum.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A basket is kept for so long: enough to read, choose a time and type a telephone number. */
export const HOLD_MS = 15 * MINUTE
/** What is wanted by transfer is kept for a day, but not beyond the time of fetching. */
const PAYMENT_MS = DAY
/** Who comes late still gets the goods, until the end of the next day. */
const GRACE_MS = DAY
/** Until when a placed order waits for its money, or to be fetched. */
export function waitsUntil(order: {
  paymentMethod: PaymentMethod
  paidAt: Date | null
  pickupFrom: Date
  pickupTo: Date
  placedAt: Date
}): Date {
  const isUnpaid = order.paymentMethod === 'BANK_TRANSFER' && order.paidAt === null
  return isUnpaid
    ? new Date(Math.min(order.placedAt.getTime() + PAYMENT_MS, order.pickupFrom.getTime()))
    : new Date(order.pickupTo.getTime() + GRACE_MS)
}

interface Standing {
  readonly status: OrderStatus
  readonly paymentMethod: PaymentMethod | null
  readonly paidAt: Date | null
  readonly refundedAt: Date | null
}

const isOpen = (status: OrderStatus) => status === 'HELD' || status === 'PLACED' || status === 'READY'
const isPlaced = (status: OrderStatus) => status === 'PLACED' || status === 'READY'

/** Money was paid for goods that nobody gets. */
export const owesRefund = ({ status, paidAt, refundedAt }: Standing): boolean =>
  (status === 'CANCELLED' || status === 'EXPIRED') && paidAt !== null && refundedAt === null

/** What the customer may do next. */
export function customerActions({ status }: Standing): OrderAction[] {
  if (status === 'HELD') return ['PLACE', 'CANCEL']
  return isOpen(status) ? ['CANCEL'] : []
}

/** What those who work at the sales point may do next. */
export function staffActions(order: Standing): OrderAction[] {
  const { status, paymentMethod, paidAt } = order
  if (owesRefund(order)) return ['RECORD_REFUND']
  if (!isPlaced(status)) return []
  if (paymentMethod === 'BANK_TRANSFER' && paidAt === null) return ['RECORD_PAYMENT', 'CANCEL']
  return status === 'PLACED' ? ['PREPARE', 'HAND_OVER', 'CANCEL'] : ['HAND_OVER', 'CANCEL']
}

/** Without vowels and look-alikes: it is read out over the telephone and typed into a bank's app. */
const SIGNS = '23456789BCDFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

/** A number for an order from random bytes, at least ten. */
export const orderNumber = (random: Uint8Array): string =>
  `DH${[...random.subarray(0, LENGTH)].map(byte => SIGNS[byte % SIGNS.length]).join('')}`

/** A Vietnamese telephone number in its national form, or undefined. */
export function phoneOf(text: string): string | undefined {
  const digits = text.replaceAll(/[\s.()-]/g, '').replace(/^(\+84|0084)/, '0')
  return /^0\d{9,10}$/.test(digits) ? digits : undefined
}
