import { SalesPointAnnouncedV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { SalesPointRepository } from './sales-point.repository.ts'

const AT_ONCE = 500

/** Tells every sales point to the other services, once for each status. */
export class AnnounceSalesPoints {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  /** Answers how many were announced this time. */
  execute(): Promise<number> {
    return this.unitOfWork.run(async ({ manager, outbox }) => {
      const points = await new SalesPointRepository(manager).claimUnannounced(this.now(), AT_ONCE)
      for (const point of points) await outbox.add(SalesPointAnnouncedV1, point.salesPointId, point)
      return points.length
    })
  }
}
