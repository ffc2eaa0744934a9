import { registerEnumType } from 'type-graphql'

export const CountOutcome = { AGREED: 'AGREED', EXPLAINED: 'EXPLAINED', DISCARDED: 'DISCARDED' } as const
export type CountOutcome = keyof typeof CountOutcome

registerEnumType(CountOutcome, {
  name: 'CountOutcome',
  description: 'How a blind count ended.',
  valuesConfig: {
    AGREED: { description: 'The books said the same.' },
    EXPLAINED: { description: 'Each difference has a reason, and the books were made to follow.' },
    DISCARDED: { description: 'A manager gave it up; the books stayed as they were.' },
  },
})
