import { registerEnumType } from 'type-graphql'

export const DeadlineStatus = { UPCOMING: 'UPCOMING', DUE_SOON: 'DUE_SOON', OVERDUE: 'OVERDUE', NOT_APPLICABLE: 'NOT_APPLICABLE' } as const
export type DeadlineStatus = keyof typeof DeadlineStatus

registerEnumType(DeadlineStatus, {
  name: 'DeadlineStatus',
  description: 'How a legal deadline stands today in Vietnam.',
  valuesConfig: {
    UPCOMING: { description: 'More than fourteen days are left.' },
    DUE_SOON: { description: 'Due within fourteen days, or today.' },
    OVERDUE: { description: 'The last day has passed. Whether the duty was done is not known here.' },
    NOT_APPLICABLE: { description: 'The fair is exempt or cancelled, or it is over and the procedure belongs before it.' },
  },
})
