import { registerEnumType } from 'type-graphql'

export const QuantityUnit = { PIECE: 'PIECE', GRAM: 'GRAM', MILLILITRE: 'MILLILITRE' } as const
export type QuantityUnit = keyof typeof QuantityUnit

registerEnumType(QuantityUnit, {
  name: 'QuantityUnit',
  description: 'What quantities are counted in.',
  valuesConfig: {
    PIECE: { description: 'Whole selling units: bottles, boxes, bags.' },
    GRAM: { description: 'Loose goods by weight.' },
    MILLILITRE: { description: 'Loose goods by volume.' },
  },
})
