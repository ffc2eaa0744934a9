import { registerEnumType } from 'type-graphql'

export const RegimeDeadlineCount = {
  WORKING_DAYS_AFTER: 'WORKING_DAYS_AFTER',
  DAYS_AFTER: 'DAYS_AFTER',
  DAYS_BEFORE_EXPIRY: 'DAYS_BEFORE_EXPIRY',
} as const
export type RegimeDeadlineCount = keyof typeof RegimeDeadlineCount

registerEnumType(RegimeDeadlineCount, {
  name: 'RegimeDeadlineCount',
  description: 'How the days of a time limit are counted.',
  valuesConfig: {
    WORKING_DAYS_AFTER: { description: 'Days on which offices work, after the day the step begins.' },
    DAYS_AFTER: { description: 'Days of the calendar, after the day the step begins.' },
    DAYS_BEFORE_EXPIRY: { description: 'Days of the calendar, before the certificate runs out.' },
  },
})
