import { LotCreatedV1, RecallClosedV1, RecallOpenedV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { FollowLots } from '../capabilities/stock/follow-lots.use-case.ts'

/** Knows which traced lot a lot on the shelf is, and takes it off every shelf while it is called back. */
export const whenLotTraced = (followLots: FollowLots) => [
  reactTo(LotCreatedV1, 'link-traced-lot', (lot, transaction) => followLots.trace(transaction, lot)),
  reactTo(RecallOpenedV1, 'block-recalled-lot', (recall, transaction) => followLots.openRecall(transaction, recall)),
  reactTo(RecallClosedV1, 'release-recalled-lot', (recall, transaction) => followLots.closeRecall(transaction, recall)),
]
