import { FairAnnouncedV1, FairCancelledV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { KeepFairs } from '../capabilities/fair-trips/keep-fairs.use-case.ts'

/** Goods are carried to fairs that are announced, and to none that is cancelled. */
export const whenFairAnnounced = (keepFairs: KeepFairs) => [
  reactTo(FairAnnouncedV1, 'keep-fair', (fair, transaction, { occurredAt }) =>
    keepFairs.announced(fair, new Date(occurredAt), transaction),
  ),
  reactTo(FairCancelledV1, 'keep-cancelled-fair', ({ fairId }, transaction) => keepFairs.cancelled(fairId, transaction)),
]
