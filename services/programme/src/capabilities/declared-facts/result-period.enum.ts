import { registerEnumType } from 'type-graphql'

export const ResultPeriod = { BEFORE_JOINING: 'BEFORE_JOINING', FIRST_YEAR: 'FIRST_YEAR' } as const
export type ResultPeriod = keyof typeof ResultPeriod

registerEnumType(ResultPeriod, {
  name: 'ResultPeriod',
  description: 'Which twelve months are meant.',
  valuesConfig: {
    BEFORE_JOINING: { description: 'Those before the product joined the programme.' },
    FIRST_YEAR: { description: 'Those after its recognition.' },
  },
})
