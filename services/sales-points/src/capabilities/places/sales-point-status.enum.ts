import { registerEnumType } from 'type-graphql'

export const SalesPointStatus = {
  PROPOSED: 'PROPOSED',
  UNDER_REVIEW: 'UNDER_REVIEW',
  APPROVED: 'APPROVED',
  ACTIVE: 'ACTIVE',
  SUSPENDED: 'SUSPENDED',
  CLOSED: 'CLOSED',
} as const
export type SalesPointStatus = keyof typeof SalesPointStatus

registerEnumType(SalesPointStatus, {
  name: 'SalesPointStatus',
  description: 'Where a sales point stands in its life. The public sees active ones only.',
  valuesConfig: {
    PROPOSED: { description: 'Somebody wants to open it.' },
    UNDER_REVIEW: { description: 'An office checks it against the national criteria.' },
    APPROVED: { description: 'It may open, and has not yet.' },
    ACTIVE: { description: 'It sells.' },
    SUSPENDED: { description: 'It may not sell for the time being.' },
    CLOSED: { description: 'It is gone for good.' },
  },
})
