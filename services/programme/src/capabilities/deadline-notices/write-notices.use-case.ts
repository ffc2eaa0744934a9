import { randomUUID } from 'node:crypto'
import { type DeadlineNoticed, DeadlineNoticedV1 } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'
import type { DueStep, Notice } from './notice.entity.ts'
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
    return this.unitOfWork.run(async ({ manager, outbox }) => {
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
      const added = due.length > 0 ? await notices.add(due) : new Set()
      for (const notice of due.filter(({ id }) => added.has(id))) await outbox.add(DeadlineNoticedV1, notice.dossierId, noticed(notice))
      return due.length
    })
  }
}

/** What is told of it: whoever writes letters knows the people, we know the offices. */
function noticed({ id: noticeId, kind, dueOn, dossierId, productName, receiptNumber, ...to }: Due): DeadlineNoticed {
  const told = { noticeId, kind, dueOn, dossierId, productName, receiptNumber }
  if (to.level === null) return { ...told, role: 'PRODUCER', subjectIds: [to.producerId!] }
  return { ...told, role: 'OFFICER', subjectIds: to.level === 'CENTRE' ? [COUNTRY] : to.areaIds }
}

type Due = Notice & Pick<DueStep, 'productName' | 'receiptNumber' | 'areaIds'>
