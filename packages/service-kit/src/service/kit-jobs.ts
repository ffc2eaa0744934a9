import type { DataSource } from 'typeorm'
import type { Clock } from '../clock.ts'
import { forgetOldEvents } from '../events/forget-old-events.ts'
import type { RunningEvents } from '../events/start-events.ts'
import { logger } from '../telemetry/logger.ts'
import { every, type Job } from './jobs.ts'

/** What every service does beside its own jobs: tidy up, and say when events do not flow. */
export function kitJobs(service: string, dataSource: DataSource, events: RunningEvents, clock: Clock): Job[] {
  const watch = async () => {
    const lag = await events.lag()
    if (lag.postponed + lag.deadLetters + lag.unpublished > 0) logger(service).warn({ lag }, 'events wait')
  }
  return [every(300, 'kit: watch events', watch), every(86_400, 'kit: forget old events', () => forgetOldEvents(dataSource, clock))]
}
