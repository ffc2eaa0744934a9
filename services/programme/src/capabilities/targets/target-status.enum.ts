import { registerEnumType } from 'type-graphql'

export const TargetStatus = {
  NO_DATA: 'NO_DATA',
  ON_TRACK: 'ON_TRACK',
  AT_RISK: 'AT_RISK',
  MET: 'MET',
  OVER_RANGE: 'OVER_RANGE',
  MISSED: 'MISSED',
} as const
export type TargetStatus = keyof typeof TargetStatus

registerEnumType(TargetStatus, {
  name: 'TargetStatus',
  description: 'How a target stands.',
  valuesConfig: {
    NO_DATA: { description: 'There is nothing yet to divide by.' },
    ON_TRACK: { description: 'Not met yet, and not behind the time that has passed.' },
    AT_RISK: { description: 'Not met, and behind the time that has passed or with less than 30 days left.' },
    MET: { description: 'Met.' },
    OVER_RANGE: { description: 'Met with more than was planned; for information only.' },
    MISSED: { description: 'The deadline has passed and it is not met.' },
  },
})
