import { registerEnumType } from 'type-graphql'

export const QuantityUnit = { PIECE: 'PIECE', GRAM: 'GRAM', MILLILITRE: 'MILLILITRE' } as const
export type QuantityUnit = keyof typeof QuantityUnit

registerEnumType(QuantityUnit, {
  name: 'QuantityUnit',
  description: 'What one unit of a quantity is.',
  valuesConfig: {
    PIECE: { description: 'One packed item.' },
    GRAM: { description: 'Loose goods by weight.' },
    MILLILITRE: { description: 'Loose goods by volume.' },
  },
})
