import { registerEnumType } from 'type-graphql'

export const ExchangeReason = { SHORTAGE: 'SHORTAGE', NEW_TO_DISTRICT: 'NEW_TO_DISTRICT' } as const
export type ExchangeReason = keyof typeof ExchangeReason

registerEnumType(ExchangeReason, {
  name: 'ExchangeReason',
  description: 'Why goods would do better at another sales point.',
  valuesConfig: {
    SHORTAGE: { description: 'It sells more in 30 days than it has and gets.' },
    NEW_TO_DISTRICT: { description: 'No sales point of its district has the product, nor is any on its way there.' },
  },
})
