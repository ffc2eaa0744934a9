import { registerEnumType } from 'type-graphql'

export const FairPeriod = { COMING: 'COMING', PAST: 'PAST', ALL: 'ALL' } as const
export type FairPeriod = keyof typeof FairPeriod

registerEnumType(FairPeriod, {
  name: 'FairPeriod',
  description: 'Which fairs, by their days in Vietnam.',
  valuesConfig: {
    COMING: { description: 'Running today or still to come, the next one first; without cancelled ones.' },
    PAST: { description: 'Over, the latest first; without cancelled ones.' },
    ALL: { description: 'Every public fair, the latest first; cancelled ones too.' },
  },
})
