import { registerEnumType } from 'type-graphql'

export const PurchaseState = {
  DRAFT: 'DRAFT',
  SENT: 'SENT',
  CONFIRMED: 'CONFIRMED',
  DELIVERED: 'DELIVERED',
  INVOICED: 'INVOICED',
  PAID: 'PAID',
  DECLINED: 'DECLINED',
  CANCELLED: 'CANCELLED',
  DISCARDED: 'DISCARDED',
} as const
export type PurchaseState = keyof typeof PurchaseState

registerEnumType(PurchaseState, {
  name: 'PurchaseState',
  description: 'How far a purchase is that a sales point makes from a producer.',
  valuesConfig: {
    DRAFT: { description: 'The point puts it together; the producer does not see it.' },
    SENT: { description: 'The producer is asked.' },
    CONFIRMED: { description: 'The producer has said how much, at what price, and when.' },
    DELIVERED: { description: 'Everything that is coming has come.' },
    INVOICED: { description: 'The producer has said what is to be paid.' },
    PAID: { description: 'It was paid, outside the platform.' },
    DECLINED: { description: 'The producer cannot or will not deliver.' },
    CANCELLED: { description: 'The point has called it off before anything came.' },
    DISCARDED: { description: 'A draft that the point has thrown away; the producer never saw it.' },
  },
})

export const PurchaseAction = {
  CHANGE: 'CHANGE',
  DISCARD: 'DISCARD',
  SEND: 'SEND',
  CANCEL: 'CANCEL',
  CONFIRM: 'CONFIRM',
  DECLINE: 'DECLINE',
  RECEIVE: 'RECEIVE',
  CLOSE: 'CLOSE',
  INVOICE: 'INVOICE',
  RECORD_PAYMENT: 'RECORD_PAYMENT',
} as const
export type PurchaseAction = keyof typeof PurchaseAction

registerEnumType(PurchaseAction, {
  name: 'PurchaseAction',
  description: 'What a person may do with a purchase now.',
  valuesConfig: {
    CHANGE: { description: '`changePurchaseDraft`: managers of the point.' },
    DISCARD: { description: '`movePurchase`: managers of the point.' },
    SEND: { description: '`movePurchase`: managers of the point.' },
    CANCEL: { description: '`movePurchase`: managers of the point, with a reason.' },
    CONFIRM: { description: '`confirmPurchase`: the producer.' },
    DECLINE: { description: '`movePurchase`: the producer, with a reason.' },
    RECEIVE: { description: '`receivePurchase`: managers of the point.' },
    CLOSE: { description: '`movePurchase`: managers of the point say that nothing more is coming.' },
    INVOICE: { description: '`invoicePurchase`: the producer.' },
    RECORD_PAYMENT: { description: '`recordPurchasePayment`: managers of the point.' },
  },
})
