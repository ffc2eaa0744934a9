import type { TillEntryKind as Kind, TillPaymentMethod as Method } from '@ocop/trade-rules'
import { registerEnumType } from 'type-graphql'

export const TillEntryKind = { SALE: 'SALE', CANCELLED: 'CANCELLED', OPENING: 'OPENING', CLOSING: 'CLOSING' } as const satisfies Record<
  Kind,
  Kind
>
export type TillEntryKind = Kind

registerEnumType(TillEntryKind, {
  name: 'TillEntryKind',
  description: 'What an entry of a till’s journal tells.',
  valuesConfig: {
    SALE: { description: 'Goods were sold.' },
    CANCELLED: { description: 'The number was used and taken back on the device before it was sent: nothing was sold.' },
    OPENING: { description: 'Somebody put money into the drawer and began to sell.' },
    CLOSING: { description: 'Somebody counted the drawer and stopped selling.' },
  },
})

export const TillPaymentMethod = { CASH: 'CASH', BANK_TRANSFER: 'BANK_TRANSFER' } as const satisfies Record<Method, Method>
export type TillPaymentMethod = Method

registerEnumType(TillPaymentMethod, {
  name: 'TillPaymentMethod',
  description: 'How the customer paid at the counter.',
  valuesConfig: {
    CASH: { description: 'Notes into the drawer.' },
    BANK_TRANSFER: { description: 'To the account of the point, by VietQR. The platform never holds money.' },
  },
})

export const TillEntryState = { BOOKED: 'BOOKED', QUARANTINED: 'QUARANTINED', DISMISSED: 'DISMISSED' } as const
export type TillEntryState = keyof typeof TillEntryState

registerEnumType(TillEntryState, {
  name: 'TillEntryState',
  description: 'What became of an entry that came from a till.',
  valuesConfig: {
    BOOKED: { description: 'In the books: what it sold has left the shelf.' },
    QUARANTINED: { description: 'It came after the till was revoked: it waits for a manager, and nothing has moved.' },
    DISMISSED: { description: 'A manager said that it does not count.' },
  },
})

export const TillConflictKind = {
  STOCK_MISSING: 'STOCK_MISSING',
  LOT_UNKNOWN: 'LOT_UNKNOWN',
  LOT_EXPIRED: 'LOT_EXPIRED',
  LOT_RECALLED: 'LOT_RECALLED',
  PRICE_DIFFERS: 'PRICE_DIFFERS',
  PRODUCT_WITHDRAWN: 'PRODUCT_WITHDRAWN',
  POINT_NOT_ACTIVE: 'POINT_NOT_ACTIVE',
  CLOCK_WRONG: 'CLOCK_WRONG',
} as const
export type TillConflictKind = keyof typeof TillConflictKind

registerEnumType(TillConflictKind, {
  name: 'TillConflictKind',
  description: 'What did not fit when a sale of a till was booked. It was booked all the same: the customer had left.',
  valuesConfig: {
    STOCK_MISSING: { description: 'The books had too few; a discrepancy is open.' },
    LOT_UNKNOWN: { description: 'The point has never had this lot by its books.' },
    LOT_EXPIRED: { description: 'The last day of the lot had passed on the day it was sold.' },
    LOT_RECALLED: { description: 'The lot is called back.' },
    PRICE_DIFFERS: { description: 'Another price was charged than held when it was sold.' },
    PRODUCT_WITHDRAWN: { description: 'The product is not published any more.' },
    POINT_NOT_ACTIVE: { description: 'The point was not open for business when the sale came.' },
    CLOCK_WRONG: { description: 'The clock of the device was more than ten minutes off; the time was corrected.' },
  },
})

export const TillDecision = { ACCEPT: 'ACCEPT', DISMISS: 'DISMISS' } as const
export type TillDecision = keyof typeof TillDecision

registerEnumType(TillDecision, {
  name: 'TillDecision',
  description: 'What a manager says about an entry of a revoked till.',
  valuesConfig: {
    ACCEPT: { description: 'It was really sold: it is booked now.' },
    DISMISS: { description: 'It was not sold by the point: it moves nothing, and stays on record.' },
  },
})
