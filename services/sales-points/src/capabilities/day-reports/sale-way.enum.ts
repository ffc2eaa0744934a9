import { registerEnumType } from 'type-graphql'

export const SaleWay = {
  COUNTER: 'COUNTER',
  COUNTER_CASH: 'COUNTER_CASH',
  COUNTER_TRANSFER: 'COUNTER_TRANSFER',
  ON_COLLECTION: 'ON_COLLECTION',
  ON_DELIVERY: 'ON_DELIVERY',
  BANK_TRANSFER: 'BANK_TRANSFER',
} as const
export type SaleWay = keyof typeof SaleWay

registerEnumType(SaleWay, {
  name: 'SaleWay',
  description: 'How goods were sold and paid.',
  valuesConfig: {
    COUNTER: { description: 'Over the counter; how it was paid was not said.' },
    COUNTER_CASH: { description: 'At a till, in notes.' },
    COUNTER_TRANSFER: { description: 'At a till, to the point’s bank account.' },
    ON_COLLECTION: { description: 'As an order, paid when it was fetched.' },
    ON_DELIVERY: { description: 'As an order, paid when it was brought.' },
    BANK_TRANSFER: { description: 'As an order, paid to the point’s bank account.' },
  },
})
