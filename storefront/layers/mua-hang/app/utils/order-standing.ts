import type { OrderCardFragment } from '~/gql/graphql'

type Standing = Pick<OrderCardFragment, 'status' | 'paymentMethod' | 'paidAt' | 'isRefundOwed'>
/** What an order waits for, in one word: chooses its text and its colour. */
export type OrderStanding = OrderCardFragment['status'] | 'UNPAID' | 'REFUND_OWED'

/** Packed goods wait for money too, where what was seen turned out to be somebody else's. */
export const isUnpaid = ({ status, paymentMethod, paidAt }: Standing) =>
  (status === 'PLACED' || status === 'READY') && paymentMethod === 'BANK_TRANSFER' && !paidAt

export function orderStanding(order: Standing): OrderStanding {
  if (order.isRefundOwed) return 'REFUND_OWED'
  return isUnpaid(order) ? 'UNPAID' : order.status
}
