import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { FairRepository } from './fair.repository.ts'

/** Writes down that applications have ended whose closing moment has passed. Readers see them closed from that moment on anyway. */
export class CloseDueApplications {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  execute(): Promise<number> {
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const closed = await new FairRepository(manager, this.now()).closeDueApplications()
      for (const { id, applicationsCloseAt } of closed) {
        await audit.add({
          actorId: 'system',
          action: 'closeDueApplications',
          subject: 'fair',
          subjectId: id,
          after: { applicationsCloseAt },
        })
      }
      return closed.length
    })
  }
}
