import { registerEnumType } from 'type-graphql'

export const TargetComparison = { AT_LEAST: 'AT_LEAST', EXACTLY: 'EXACTLY', RANGE: 'RANGE', BEFORE: 'BEFORE' } as const
export type TargetComparison = keyof typeof TargetComparison

registerEnumType(TargetComparison, {
  name: 'TargetComparison',
  description: 'When a target is met.',
  valuesConfig: {
    AT_LEAST: { description: 'The figure is the number or more.' },
    EXACTLY: { description: 'The figure is the number.' },
    RANGE: { description: 'The figure lies between two numbers, both included; more is over range, for information only.' },
    BEFORE: { description: 'A milestone: the number is reached by facts dated on the deadline at the latest.' },
  },
})
