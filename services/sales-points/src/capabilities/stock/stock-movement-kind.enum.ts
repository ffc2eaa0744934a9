import { registerEnumType } from 'type-graphql'

export const StockMovementKind = {
  RECEIVED: 'RECEIVED',
  SOLD: 'SOLD',
  RESERVED: 'RESERVED',
  RELEASED: 'RELEASED',
  TRANSFERRED_OUT: 'TRANSFERRED_OUT',
  TRANSFERRED_IN: 'TRANSFERRED_IN',
  ADJUSTED: 'ADJUSTED',
  COUNTED: 'COUNTED',
  RETURNED: 'RETURNED',
  WRITTEN_OFF: 'WRITTEN_OFF',
  RECALLED: 'RECALLED',
  GIVEN_BACK: 'GIVEN_BACK',
} as const
export type StockMovementKind = keyof typeof StockMovementKind

registerEnumType(StockMovementKind, {
  name: 'StockMovementKind',
  description: 'Why goods moved.',
  valuesConfig: {
    RECEIVED: { description: 'Goods came in.' },
    SOLD: { description: 'Goods went over the counter.' },
    RESERVED: { description: 'Goods were set aside for somebody.' },
    RELEASED: { description: 'Goods set aside became free again.' },
    TRANSFERRED_OUT: { description: 'Goods left for another point or a fair.' },
    TRANSFERRED_IN: { description: 'Goods came from another point or a fair.' },
    ADJUSTED: { description: 'The books were corrected, with a reason.' },
    COUNTED: { description: 'A count found more or fewer than the books said.' },
    RETURNED: { description: 'Sold goods came back.' },
    WRITTEN_OFF: { description: 'Goods were given up.' },
    RECALLED: { description: 'Goods left because their lot was called back.' },
    GIVEN_BACK: { description: 'Goods on consignment went back to their producer, unsold.' },
  },
})
