import { registerEnumType } from 'type-graphql'

export const FairStatus = {
  DRAFT: 'DRAFT',
  ANNOUNCED: 'ANNOUNCED',
  APPLICATIONS_OPEN: 'APPLICATIONS_OPEN',
  APPLICATIONS_CLOSED: 'APPLICATIONS_CLOSED',
  HELD: 'HELD',
  CANCELLED: 'CANCELLED',
} as const
export type FairStatus = keyof typeof FairStatus

registerEnumType(FairStatus, {
  name: 'FairStatus',
  description: 'Where a fair stands in its life.',
  valuesConfig: {
    DRAFT: { description: 'Being planned; only its organizer sees it.' },
    ANNOUNCED: { description: 'Public; producers cannot apply for booths yet.' },
    APPLICATIONS_OPEN: { description: 'Producers may apply for a booth until `applicationsCloseAt`.' },
    APPLICATIONS_CLOSED: { description: 'No more applications; the closing moment has passed or the organizer has closed them.' },
    HELD: { description: 'Has taken place, as its organizer confirmed.' },
    CANCELLED: { description: 'Will not take place.' },
  },
})
