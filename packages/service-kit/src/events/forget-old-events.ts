import type { DataSource } from 'typeorm'
import type { Clock } from '../clock.ts'

const DAY = 86_400_000
/** Longer than the bus keeps events (`open-transport.ts`), or one that comes again would be taken for new. */
const HANDLED_DAYS = 400
const PUBLISHED_DAYS = 30

/** Removes the marks of what can no longer come again: published events, handled events, idempotency keys. */
export async function forgetOldEvents(dataSource: DataSource, clock: Clock): Promise<void> {
  const daysAgo = (days: number) => new Date(clock().getTime() - days * DAY)
  await dataSource.query('DELETE FROM outbox WHERE published_at < $1', [daysAgo(PUBLISHED_DAYS)])
  await dataSource.query('DELETE FROM inbox WHERE handled_at < $1', [daysAgo(HANDLED_DAYS)])
  await dataSource.query('DELETE FROM idempotency_key WHERE created_at < $1', [daysAgo(HANDLED_DAYS)])
}
