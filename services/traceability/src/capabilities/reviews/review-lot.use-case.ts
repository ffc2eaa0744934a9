import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, requireRole } from '@ocop/service-kit/graphql'
import type { FindLots, LotView } from '../lots/find-lots.use-case.ts'
import type { LockLots } from '../lots/lock-lots.use-case.ts'
import type { ListTraceEvents } from '../trace-events/list-trace-events.use-case.ts'
import { LotToReviewNotFound, NothingToReview } from './reviews.refusals.ts'

/** An officer has looked through the lot's story. Saying so again changes nothing. */
export class ReviewLot {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
    private readonly neighbours: { readonly findLots: FindLots; readonly lockLots: LockLots; readonly listTraceEvents: ListTraceEvents },
  ) {}

  async execute(lotId: string, actor: Actor): Promise<LotView | LotToReviewNotFound | NothingToReview> {
    const userId = requireRole(actor, 'review lots', ['OFFICER'])
    const { findLots, lockLots, listTraceEvents } = this.neighbours
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const [lot] = await findLots.execute([lotId], manager)
      if (!lot) return new LotToReviewNotFound()
      const [events] = await listTraceEvents.execute([lotId], 100, manager)
      if (!events!.some(({ correctedAt }) => correctedAt === null)) return new NothingToReview()
      await lockLots.markReviewed(manager, lotId, userId, this.now())
      await audit.add({ actorId: userId, action: 'reviewLot', subject: 'lot', subjectId: lotId })
      return findLots.get(lotId, manager)
    })
  }
}
