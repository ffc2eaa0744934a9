import { registerEnumType } from 'type-graphql'

export const InboxNoticeKind = {
  ORDER_READY: 'ORDER_READY',
  ORDER_PACKED: 'ORDER_PACKED',
  ORDER_ON_ITS_WAY: 'ORDER_ON_ITS_WAY',
  ORDER_NOT_DELIVERED: 'ORDER_NOT_DELIVERED',
  ORDER_EXPIRES_SOON: 'ORDER_EXPIRES_SOON',
  ORDER_CANCELLED: 'ORDER_CANCELLED',
  ORDER_EXPIRED: 'ORDER_EXPIRED',
  ORDER_REFUNDED: 'ORDER_REFUNDED',
  NEW_ORDER: 'NEW_ORDER',
  ORDER_PAID: 'ORDER_PAID',
  ORDER_GIVEN_UP: 'ORDER_GIVEN_UP',
  TRANSFER_ON_ITS_WAY: 'TRANSFER_ON_ITS_WAY',
  GOODS_RECALLED: 'GOODS_RECALLED',
  GOODS_EXPIRED: 'GOODS_EXPIRED',
  STOCK_LOW: 'STOCK_LOW',
  GOODS_OVERSOLD: 'GOODS_OVERSOLD',
  GOODS_SOLD: 'GOODS_SOLD',
  DEADLINE: 'DEADLINE',
} as const
export type InboxNoticeKind = keyof typeof InboxNoticeKind

registerEnumType(InboxNoticeKind, {
  name: 'InboxNoticeKind',
  description: 'What somebody is told of.',
  valuesConfig: {
    ORDER_READY: { description: 'To the customer: the order is packed and can be fetched.' },
    ORDER_PACKED: { description: 'To the customer: the order is packed and will be brought.' },
    ORDER_ON_ITS_WAY: { description: 'To the customer: the order is being brought.' },
    ORDER_NOT_DELIVERED: { description: 'To the customer: nobody could be given the order; it is brought once more or called off.' },
    ORDER_EXPIRES_SOON: { description: 'To the customer: the order has to be paid or fetched within hours.' },
    ORDER_CANCELLED: { description: 'To the customer: the sales point called the order off.' },
    ORDER_EXPIRED: { description: 'To the customer: the order was not paid or fetched in time.' },
    ORDER_REFUNDED: { description: 'To the customer: the sales point gave the money back.' },
    NEW_ORDER: { description: 'To those who work at the sales point: somebody ordered.' },
    ORDER_PAID: { description: 'To those who work at the sales point: the money for an order was seen.' },
    ORDER_GIVEN_UP: { description: 'To those who work at the sales point: the customer called an order off.' },
    TRANSFER_ON_ITS_WAY: { description: 'To those who work at the receiving sales point: goods were sent.' },
    GOODS_RECALLED: { description: 'To those who work at the sales point: a lot on the shelf was called back and may not be sold.' },
    GOODS_EXPIRED: { description: 'To those who work at the sales point: lots on the shelf had their last day.' },
    STOCK_LOW: { description: 'To those who work at the sales point: products fell below what its manager wants there at least.' },
    GOODS_OVERSOLD: { description: 'To managers of the sales point: a till sold goods that the books did not have.' },
    GOODS_SOLD: {
      description: 'To producers: what sales points sold of their goods on consignment, at the hours of the day when it is told.',
    },
    DEADLINE: { description: 'To producers and offices: a dossier has to be acted on by a day, or should have been.' },
  },
})
