import { registerEnumType } from 'type-graphql'

export const PlanStatus = { DRAFT: 'DRAFT', PUBLISHED: 'PUBLISHED', WITHDRAWN: 'WITHDRAWN' } as const
export type PlanStatus = keyof typeof PlanStatus

registerEnumType(PlanStatus, {
  name: 'PlanStatus',
  description: 'Who sees a plan.',
  valuesConfig: {
    DRAFT: { description: 'Being written; seen by the offices in charge of the province.' },
    PUBLISHED: { description: 'In force; plan and figures are public.' },
    WITHDRAWN: { description: 'Taken back; kept for the record and no longer computed.' },
  },
})
