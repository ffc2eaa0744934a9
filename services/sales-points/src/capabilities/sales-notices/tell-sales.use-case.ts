import { SalesNoticedV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { lastNoticeHour } from './notice-hours.rules.ts'
import { SalesNoticeRepository } from './sales-notice.repository.ts'

/** Tells producers at set hours what was sold of their goods. Several instances may run it at once, and after an outage it catches up. */
export class TellSales {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  /** Answers how many producers were told. */
  execute(): Promise<number> {
    const now = this.now()
    const hour = lastNoticeHour(now)
    return this.unitOfWork.run(async ({ manager, outbox }) => {
      const notices = new SalesNoticeRepository(manager)
      if (!(await notices.claim(hour, now))) return 0
      const told = await notices.tell(hour)
      await notices.forget(hour)
      for (const { id, producerId, lines } of told) {
        const pointCount = new Set(lines.map(({ salesPointId }) => salesPointId)).size
        const amount = lines.reduce((sum, line) => sum + line.amount, 0)
        const news = { noticeId: id, producerId, hour: hour.toISOString(), pointCount, lineCount: lines.length, amount }
        await outbox.add(SalesNoticedV1, producerId, news)
      }
      return told.length
    })
  }
}
