import type { Clock } from '@ocop/service-kit/clock'
import type { EntityManager } from 'typeorm'
import { COUNTRY } from '../known-facts/enter-area.use-case.ts'
import { CalendarFeedRepository } from './calendar-feed.repository.ts'
import { calendarOf } from './i-calendar.rules.ts'
import type { SignCalendar } from './sign-calendar.use-case.ts'

/** Writes the due dates of an office as a calendar, for whoever has its address. */
export class ServeCalendar {
  constructor(
    private readonly manager: EntityManager,
    private readonly sign: SignCalendar,
    private readonly now: Clock,
  ) {}

  /** Undefined for an address that is not ours, was revoked or has run out. */
  async execute(path: string): Promise<string | undefined> {
    const id = this.sign.idIn(path)
    const feeds = new CalendarFeedRepository(this.manager)
    const feed = id === undefined ? undefined : await feeds.find(id, this.now())
    if (!feed) return undefined
    return calendarOf(await feeds.dueDates(feed.areaIds, feed.areaIds.includes(COUNTRY)), this.sign.dossierAddress)
  }
}
