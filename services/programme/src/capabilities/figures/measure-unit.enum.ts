import { registerEnumType } from 'type-graphql'

export const MeasureUnit = { PERCENT: 'PERCENT', COUNT: 'COUNT' } as const
export type MeasureUnit = keyof typeof MeasureUnit

registerEnumType(MeasureUnit, {
  name: 'MeasureUnit',
  description: 'What a figure is measured in.',
  valuesConfig: {
    PERCENT: { description: 'Numerator of denominator, 0 to 100.' },
    COUNT: { description: 'A number of things; there is no denominator.' },
  },
})
