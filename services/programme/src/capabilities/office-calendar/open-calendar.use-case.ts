import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, requireRole, subjectsOf } from '@ocop/service-kit/graphql'
import { CalendarFeedRepository } from './calendar-feed.repository.ts'
import type { SignCalendar } from './sign-calendar.use-case.ts'

export interface CalendarAddress {
  readonly url: string
  readonly goodUntil: Date
}

/** Programmes that read calendars do not sign in: rights that were taken away end with the address, at the latest after this time. */
const GOOD_DAYS = 90

/** Gives an officer the address of a calendar, and takes it back. */
export class OpenCalendar {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sign: SignCalendar,
    private readonly now: Clock,
  ) {}

  /** The same address each time, good for longer each time. */
  async execute(actor: Actor): Promise<CalendarAddress> {
    const userId = requireRole(actor, 'have a calendar of due dates', ['OFFICER'])
    const openedAt = this.now()
    const goodUntil = new Date(openedAt.getTime() + GOOD_DAYS * 86_400_000)
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const areaIds = subjectsOf(actor, 'OFFICER')
      const feed = await new CalendarFeedRepository(manager).open({ id: randomUUID(), userId, areaIds, openedAt, goodUntil })
      await audit.add({
        actorId: userId,
        action: 'openCalendar',
        subject: 'calendar_feed',
        subjectId: feed.id,
        after: { areaIds, goodUntil },
      })
      return { url: this.sign.addressOf(feed.id), goodUntil }
    })
  }

  /** Whoever has the address sees nothing any more; the next one is another. */
  async revoke(actor: Actor): Promise<boolean> {
    const userId = requireRole(actor, 'revoke a calendar of due dates', ['OFFICER'])
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const wasOpen = await new CalendarFeedRepository(manager).revoke(userId, this.now())
      if (wasOpen) await audit.add({ actorId: userId, action: 'revokeCalendar', subject: 'calendar_feed', subjectId: userId })
      return wasOpen
    })
  }
}
