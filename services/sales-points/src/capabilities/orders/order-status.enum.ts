import { registerEnumType } from 'type-graphql'

export const OrderStatus = {
  HELD: 'HELD',
  PLACED: 'PLACED',
  READY: 'READY',
  OUT_FOR_DELIVERY: 'OUT_FOR_DELIVERY',
  DELIVERY_FAILED: 'DELIVERY_FAILED',
  HANDED_OVER: 'HANDED_OVER',
  CANCELLED: 'CANCELLED',
  EXPIRED: 'EXPIRED',
} as const
export type OrderStatus = keyof typeof OrderStatus

const STATUS_WORDS = {
  HELD: { description: 'The goods of a basket are set aside for some minutes; nothing is ordered yet.' },
  PLACED: { description: 'Ordered; the sales point prepares it.' },
  READY: { description: 'Packed and waiting to be fetched, or to be brought.' },
  OUT_FOR_DELIVERY: { description: 'On its way to the customer; its goods stay set aside.' },
  DELIVERY_FAILED: {
    description: 'It could not be given to anybody; it is brought once more or called off, and its goods stay set aside until then.',
  },
  HANDED_OVER: { description: 'The customer has the goods.' },
  CANCELLED: { description: 'Called off by the customer or the sales point; the goods are free again.' },
  EXPIRED: { description: 'Not ordered, not paid or not fetched in time; the goods are free again.' },
}

registerEnumType(OrderStatus, {
  name: 'OrderStatus',
  description: 'Where an order stands. HELD, PLACED, READY, OUT_FOR_DELIVERY and DELIVERY_FAILED keep its goods set aside.',
  valuesConfig: STATUS_WORDS,
})

export const PaymentMethod = { ON_COLLECTION: 'ON_COLLECTION', ON_DELIVERY: 'ON_DELIVERY', BANK_TRANSFER: 'BANK_TRANSFER' } as const
export type PaymentMethod = keyof typeof PaymentMethod

registerEnumType(PaymentMethod, {
  name: 'PaymentMethod',
  description: 'How an order is paid. Money always goes from the customer to the sales point, never through the platform.',
  valuesConfig: {
    ON_COLLECTION: { description: 'At the counter, when the goods are fetched.' },
    ON_DELIVERY: { description: 'In cash at the door, when the goods are brought (COD).' },
    BANK_TRANSFER: { description: 'To the account of the sales point, by scanning a VietQR code, before the goods are packed.' },
  },
})

export const OrderEvent = {
  ...OrderStatus,
  PAID: 'PAID',
  PAYMENT_UNDONE: 'PAYMENT_UNDONE',
  REFUNDED: 'REFUNDED',
  LOT_CHANGED: 'LOT_CHANGED',
} as const
export type OrderEvent = keyof typeof OrderEvent

registerEnumType(OrderEvent, {
  name: 'OrderEvent',
  description: 'What happened to an order: it came into a state, or money came or went back.',
  valuesConfig: {
    ...STATUS_WORDS,
    PAID: { description: 'The sales point saw the money on its account, or took it at the counter.' },
    PAYMENT_UNDONE: { description: 'The money was not for this order after all; it waits for its own.' },
    REFUNDED: { description: 'The sales point gave the money back.' },
    LOT_CHANGED: { description: 'The sales point set aside another lot of the same product; the reason names both.' },
  },
})

export const OrderParty = { CUSTOMER: 'CUSTOMER', SALES_POINT: 'SALES_POINT', CLOCK: 'CLOCK' } as const
export type OrderParty = keyof typeof OrderParty

registerEnumType(OrderParty, {
  name: 'OrderParty',
  description: 'Who moved an order on.',
  valuesConfig: {
    CUSTOMER: { description: 'Who ordered.' },
    SALES_POINT: { description: 'Somebody who works at the sales point.' },
    CLOCK: { description: 'Nobody: a time ran out.' },
  },
})

export const OrderAction = {
  PLACE: 'PLACE',
  CANCEL: 'CANCEL',
  RECORD_PAYMENT: 'RECORD_PAYMENT',
  PREPARE: 'PREPARE',
  HAND_OVER: 'HAND_OVER',
  SEND_OUT: 'SEND_OUT',
  DELIVER: 'DELIVER',
  FAIL_DELIVERY: 'FAIL_DELIVERY',
  RECORD_REFUND: 'RECORD_REFUND',
} as const
export type OrderAction = keyof typeof OrderAction

registerEnumType(OrderAction, {
  name: 'OrderAction',
  description: 'What can be done with an order next, each by the mutation of its name.',
  valuesConfig: {
    PLACE: { description: 'The customer: `placeOrder`.' },
    CANCEL: { description: 'The customer or the sales point: `cancelOrder`.' },
    RECORD_PAYMENT: { description: 'The sales point: `recordOrderPayment`.' },
    PREPARE: { description: 'The sales point: `markOrderReady`.' },
    HAND_OVER: { description: 'The sales point: `handOverOrder`.' },
    SEND_OUT: { description: 'The sales point: `sendOrderOut`.' },
    DELIVER: { description: 'The sales point: `deliverOrder`.' },
    FAIL_DELIVERY: { description: 'The sales point: `failOrderDelivery`.' },
    RECORD_REFUND: { description: 'The sales point: `recordOrderRefund`.' },
  },
})

export const OrderTask = {
  TO_PACK: 'TO_PACK',
  TO_BE_PAID: 'TO_BE_PAID',
  TO_HAND_OUT: 'TO_HAND_OUT',
  TO_DELIVER: 'TO_DELIVER',
  TO_REFUND: 'TO_REFUND',
} as const
export type OrderTask = keyof typeof OrderTask

registerEnumType(OrderTask, {
  name: 'OrderTask',
  description: 'What an order waits for at the sales point; each open order waits for one of these.',
  valuesConfig: {
    TO_PACK: { description: 'To be packed: it is paid, or will be when it is fetched.' },
    TO_BE_PAID: { description: 'The money of a bank transfer has not been seen yet.' },
    TO_HAND_OUT: { description: 'Packed; somebody will fetch it.' },
    TO_DELIVER: { description: 'Packed and to be brought, on its way, or brought in vain.' },
    TO_REFUND: { description: 'It was paid and ended without goods: the money is owed back.' },
  },
})
