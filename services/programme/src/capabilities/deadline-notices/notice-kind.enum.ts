import { registerEnumType } from 'type-graphql'

export const NoticeKind = { DUE_IN_A_WEEK: 'DUE_IN_A_WEEK', DUE_TOMORROW: 'DUE_TOMORROW', OVERDUE: 'OVERDUE' } as const
export type NoticeKind = keyof typeof NoticeKind

registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: 'What a reminder says about the last day of a step.',
  valuesConfig: {
    DUE_IN_A_WEEK: { description: 'Seven days or fewer are left.' },
    DUE_TOMORROW: { description: 'One day is left, or none.' },
    OVERDUE: { description: 'The last day has passed.' },
  },
})
