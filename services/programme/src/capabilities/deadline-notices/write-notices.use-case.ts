import { randomUUID } from 'node:crypto'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { FIRST_REMINDER_DAYS, kindOn, recipientOf } from './notice.rules.ts'
import { NoticeRepository } from './notice.repository.ts'

const DAY_MILLISECONDS = 86_400_000

/** Reminds whoever has to act a week before a last day, a day before it, and once it has passed: once each. */
export class WriteNotices {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  async execute(): Promise<void> {
    while ((await this.#some()) > 0);
  }

  #some(): Promise<number> {
    return this.unitOfWork.run(async ({ manager }) => {
      const writtenAt = this.now()
      const today = vietnamDay(writtenAt)
      const until = vietnamDay(new Date(writtenAt.getTime() + FIRST_REMINDER_DAYS * DAY_MILLISECONDS))
      const notices = new NoticeRepository(manager)
      const due = (await notices.dueSteps(today, until)).map(step => ({
        ...step,
        ...recipientOf(step),
        id: randomUUID(),
        kind: kindOn(today, step.dueOn)!,
        writtenAt,
      }))
      if (due.length > 0) await notices.add(due)
      return due.length
    })
  }
}
