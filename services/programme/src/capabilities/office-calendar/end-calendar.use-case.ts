import type { Clock } from '@ocop/service-kit/clock'
import type { EntityManager } from 'typeorm'
import { CalendarFeedRepository } from './calendar-feed.repository.ts'

/** Ends the address of somebody who is no officer any more, in one of the offices at least; the person may open another. */
export class EndCalendar {
  constructor(private readonly now: Clock) {}

  async execute(userId: string, manager: EntityManager): Promise<void> {
    await new CalendarFeedRepository(manager).revoke(userId, this.now())
  }
}
