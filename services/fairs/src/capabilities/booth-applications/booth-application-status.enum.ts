import { registerEnumType } from 'type-graphql'

export const BoothApplicationStatus = {
  SUBMITTED: 'SUBMITTED',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
} as const
export type BoothApplicationStatus = keyof typeof BoothApplicationStatus

registerEnumType(BoothApplicationStatus, {
  name: 'BoothApplicationStatus',
  description: 'Where an application for a booth stands.',
  valuesConfig: {
    SUBMITTED: { description: 'Waits for the organizer.' },
    ACCEPTED: { description: 'Has a booth; the producer is an exhibitor.' },
    DECLINED: { description: 'The organizer gave no booth, or took it back.' },
    WITHDRAWN: { description: 'The producer stepped back, and may apply again.' },
  },
})
