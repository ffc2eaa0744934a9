import { registerEnumType } from 'type-graphql'

export const QuantityUnit = { PIECE: 'PIECE', GRAM: 'GRAM', MILLILITRE: 'MILLILITRE' } as const
export type QuantityUnit = keyof typeof QuantityUnit

registerEnumType(QuantityUnit, {
  name: 'QuantityUnit',
  description: 'What quantities of a product count.',
  valuesConfig: {
    PIECE: { description: 'Whole packages or pieces.' },
    GRAM: { description: 'Grams of loose goods.' },
    MILLILITRE: { description: 'Millilitres of loose liquids.' },
  },
})
