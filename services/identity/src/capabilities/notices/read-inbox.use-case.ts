import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireUser } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import type { InboxNotice, InboxReader, InboxState } from './notice.entity.ts'
import { NoticeRepository } from './notice.repository.ts'
import { ringReaders } from './ring-readers.use-case.ts'

export type { InboxNotice, InboxState }

const KEPT_MS = 90 * 86_400_000
const BATCH = 5_000
const MOST_AT_ONCE = 100

const readerOf = (actor: Actor): InboxReader => ({
  userId: requireUser(actor),
  roles: actor.memberships.map(({ role, subjectIds }) => ({ role, subjectIds })),
})

/** A person's own inbox; nobody sees another's. */
export class ReadInbox {
  constructor(
    private readonly manager: EntityManager,
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  page(page: { isUnread: boolean; limit: number; before: unknown }, actor: Actor): Promise<InboxNotice[]> {
    return new NoticeRepository(this.manager).page(readerOf(actor), page)
  }

  countUnread(actor: Actor): Promise<number> {
    return new NoticeRepository(this.manager).countUnread(readerOf(actor))
  }

  state(actor: Actor, after: string | null): Promise<InboxState> {
    return new NoticeRepository(this.manager).state(readerOf(actor), after)
  }

  /** Ids of notices that are somebody else's change nothing. Answers how many are unread now. */
  async markRead(which: { ids: readonly string[] } | { until: Date }, actor: Actor): Promise<number> {
    if ('ids' in which && (which.ids.length === 0 || which.ids.length > MOST_AT_ONCE))
      throw new BadInput('noticeIds', `Name 1 to ${MOST_AT_ONCE} notices.`)
    const reader = readerOf(actor)
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const notices = new NoticeRepository(manager)
      const read = await notices.markRead(reader, which, this.now())
      if (read > 0) {
        await audit.add({ actorId: reader.userId, action: 'markInboxRead', subject: 'Inbox', subjectId: reader.userId, after: { read } })
        await ringReaders(manager, [reader.userId])
      }
      return notices.countUnread(reader)
    })
  }

  /** Notices are news: after ninety days they are gone. */
  async forgetOld(): Promise<void> {
    const before = new Date(this.now().getTime() - KEPT_MS)
    while ((await new NoticeRepository(this.manager).forget(before, BATCH)) === BATCH);
  }
}
