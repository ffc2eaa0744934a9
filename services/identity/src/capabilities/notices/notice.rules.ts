import type {
  DeadlineNoticed,
  GoodsExpired,
  GoodsOversold,
  GoodsRecalled,
  OrderProgressed,
  SalesNoticed,
  StockRanLow,
  TransferDispatched,
} from '@ocop/contracts'
import type { Role } from '../memberships/role.enum.ts'
import type { Audience, ToldNotice } from './notice.entity.ts'
import type { InboxNoticeKind } from './notice-kind.enum.ts'

const AT_THE_POINT: readonly Role[] = ['SALES_POINT_STAFF', 'SALES_POINT_MANAGER']
const staffOf = (salesPointId: string): Audience => ({ roles: AT_THE_POINT, subjectIds: [salesPointId] })
const shelfOf = (salesPointId: string) => `/lam-viec/diem-ban/${salesPointId}`

type Step = Pick<OrderProgressed, 'what' | 'byKind' | 'isBrought'>

const TO_CUSTOMER: Readonly<Partial<Record<OrderProgressed['what'], InboxNoticeKind>>> = {
  READY: 'ORDER_READY',
  OUT_FOR_DELIVERY: 'ORDER_ON_ITS_WAY',
  DELIVERY_FAILED: 'ORDER_NOT_DELIVERED',
  EXPIRES_SOON: 'ORDER_EXPIRES_SOON',
  CANCELLED: 'ORDER_CANCELLED',
  EXPIRED: 'ORDER_EXPIRED',
  REFUNDED: 'ORDER_REFUNDED',
}

/** What a step of an order is to its customer; undefined when the customer did it or sees it at the counter. */
function kindForCustomer({ what, byKind, isBrought }: Step): InboxNoticeKind | undefined {
  if (byKind === 'CUSTOMER') return undefined
  return what === 'READY' && isBrought ? 'ORDER_PACKED' : TO_CUSTOMER[what]
}

/** What it is to those who work at the sales point. */
function kindForStaff({ what, byKind }: Step): InboxNoticeKind | undefined {
  if (what === 'PLACED') return 'NEW_ORDER'
  if (what === 'PAID') return 'ORDER_PAID'
  return what === 'CANCELLED' && byKind === 'CUSTOMER' ? 'ORDER_GIVEN_UP' : undefined
}

/** Who is told what of a step of an order. */
export function noticesOfOrder(step: OrderProgressed): ToldNotice[] {
  const { orderId, number, salesPointId, salesPointName: placeName, customerId, total: amount, actUntil: until, what, at } = step
  const told = {
    cause: `${orderId}${what === 'OUT_FOR_DELIVERY' || what === 'DELIVERY_FAILED' ? `/${at}` : ''}`,
    subjectId: orderId,
    facts: { number, placeName, amount, until },
    happenedAt: new Date(at),
  }
  const [forCustomer, forStaff] = [kindForCustomer(step), kindForStaff(step)]
  return [
    ...(forCustomer ? [{ ...told, kind: forCustomer, audience: { userId: customerId }, path: `/don-hang/${orderId}` }] : []),
    ...(forStaff
      ? [{ ...told, kind: forStaff, audience: staffOf(salesPointId), path: `${shelfOf(salesPointId)}/don-hang/${orderId}` }]
      : []),
  ]
}

export const noticeOfTransfer = ({ transferId, toPointId, fromPointName: placeName, at }: TransferDispatched): ToldNotice => ({
  kind: 'TRANSFER_ON_ITS_WAY',
  cause: transferId,
  audience: staffOf(toPointId),
  subjectId: transferId,
  path: `${shelfOf(toPointId)}/chuyen-hang/${transferId}`,
  facts: { placeName },
  happenedAt: new Date(at),
})

export const noticeOfRecall = (
  { recallId, salesPointId, salesPointName: placeName, productId, productName, lotCode, quantity: count }: GoodsRecalled,
  happenedAt: Date,
): ToldNotice => ({
  kind: 'GOODS_RECALLED',
  cause: `${recallId}/${salesPointId}`,
  audience: staffOf(salesPointId),
  subjectId: productId,
  path: shelfOf(salesPointId),
  facts: { placeName, productName, lotCode, count },
  happenedAt,
})

export const noticeOfExpiry = (
  { salesPointId, salesPointName: placeName, expiredOn: day, lots: count }: GoodsExpired,
  happenedAt: Date,
): ToldNotice => ({
  kind: 'GOODS_EXPIRED',
  cause: `${salesPointId}/${day}`,
  audience: staffOf(salesPointId),
  subjectId: salesPointId,
  path: shelfOf(salesPointId),
  facts: { placeName, day, count },
  happenedAt,
})

export const noticeOfLowStock = ({ salesPointId, salesPointName: placeName, products: count, at }: StockRanLow): ToldNotice => ({
  kind: 'STOCK_LOW',
  cause: `${salesPointId}/${at}`,
  audience: staffOf(salesPointId),
  subjectId: salesPointId,
  path: `${shelfOf(salesPointId)}/canh-bao`,
  facts: { placeName, count },
  happenedAt: new Date(at),
})

/** Only a manager can say how that came. */
export const noticeOfOversold = ({
  tillEntryId,
  salesPointId,
  salesPointName: placeName,
  units: count,
  at,
}: GoodsOversold): ToldNotice => ({
  kind: 'GOODS_OVERSOLD',
  cause: tillEntryId,
  audience: { roles: ['SALES_POINT_MANAGER'], subjectIds: [salesPointId] },
  subjectId: tillEntryId,
  path: `/lam-viec/quay-ban/${salesPointId}`,
  facts: { placeName, count },
  happenedAt: new Date(at),
})

export const noticeOfSales = ({ noticeId, producerId, hour, lineCount: count, amount }: SalesNoticed): ToldNotice => ({
  kind: 'GOODS_SOLD',
  cause: noticeId,
  audience: { roles: ['PRODUCER'], subjectIds: [producerId] },
  subjectId: producerId,
  path: '/lam-viec/chu-the/ky-gui/da-ban',
  facts: { count, amount, until: hour },
  happenedAt: new Date(hour),
})

export const noticeOfDeadline = (
  { noticeId, dossierId, productName, receiptNumber: number, dueOn: day, role, subjectIds }: DeadlineNoticed,
  happenedAt: Date,
): ToldNotice => ({
  kind: 'DEADLINE',
  cause: noticeId,
  audience: { roles: [role], subjectIds },
  subjectId: dossierId,
  path: '/lam-viec/nhac-viec',
  facts: { productName, number, day },
  happenedAt,
})
