import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, Forbidden, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'
import type { ReceivedNotice, Recipient } from './notice.entity.ts'
import { NoticeRepository } from './notice.repository.ts'

export type { ReceivedNotice }

const recipient = (actor: Actor, action: string): Recipient => {
  const userId = requireRole(actor, action, ['PRODUCER', 'OFFICER'])
  const areaIds = subjectsOf(actor, 'OFFICER')
  return { userId, producerIds: subjectsOf(actor, 'PRODUCER'), areaIds, isMinistry: areaIds.includes(COUNTRY) }
}

/** A person’s reminders: of the producers the person acts for, and of the offices at their level. */
export class ReadNotices {
  constructor(
    private readonly manager: EntityManager,
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  /** The latest first; one more than asked for. */
  async mine(
    isUnread: boolean,
    page: { readonly first: number; readonly after?: readonly [string, string] | undefined },
    actor: Actor,
  ): Promise<ReceivedNotice[]> {
    return new NoticeRepository(this.manager).received(recipient(actor, 'read notices'), isUnread, page)
  }

  /** For this person; others of the same office have not read it yet. */
  async markRead(noticeId: string, actor: Actor): Promise<ReceivedNotice> {
    const reader = recipient(actor, 'read this notice')
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const notices = new NoticeRepository(manager)
      const notice = await notices.find(noticeId, reader)
      if (!notice) throw new Forbidden('read this notice')
      if (notice.readAt) return notice
      const readAt = this.now()
      await notices.markRead(noticeId, reader.userId, readAt)
      await audit.add({ actorId: reader.userId, action: 'markNoticeRead', subject: 'notice', subjectId: noticeId, after: { readAt } })
      return { ...notice, readAt }
    })
  }
}
