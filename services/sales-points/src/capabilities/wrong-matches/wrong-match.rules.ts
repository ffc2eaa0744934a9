import type { OrderStatus, PaymentMethod } from '../orders/order-status.enum.ts'

interface Paid {
  readonly status: OrderStatus
  readonly paymentMethod: PaymentMethod | null
  readonly paidAt: Date | null
  readonly refundedAt: Date | null
}

const GONE: readonly OrderStatus[] = ['OUT_FOR_DELIVERY', 'DELIVERY_FAILED', 'HANDED_OVER']

/** Whether the transfer is what the order counts as paid by; what is paid at the counter or the door needs no transfer. */
export const isPaidByTransfer = ({ paymentMethod, paidAt }: Paid): boolean => paymentMethod === 'BANK_TRANSFER' && paidAt !== null

/** Whether the payment has had its effect: goods left the counter for it, or it was given back. */
export const hasEffect = (order: Paid): boolean => isPaidByTransfer(order) && (GONE.includes(order.status) || order.refundedAt !== null)
