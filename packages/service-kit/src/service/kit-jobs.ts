import type { DataSource } from 'typeorm'
import type { Clock } from '../clock.ts'
import { forgetOldEvents } from '../events/forget-old-events.ts'
import type { RunningEvents } from '../events/start-events.ts'
import { logger } from '../telemetry/logger.ts'
import { every, type Job } from './jobs.ts'

/** What every service does beside its own jobs: tidy up, and say when events do not flow. */
export function kitJobs(service: string, dataSource: DataSource, events: RunningEvents, clock: Clock): Job[] {
  let unpublishedBefore = 0
  const watch = async () => {
    const lag = await events.lag()
    // what was recorded a moment ago is on its way; what is still there at the next look is stuck
    const stuck = Math.min(lag.unpublished, unpublishedBefore)
    unpublishedBefore = lag.unpublished
    if (stuck + lag.postponed + lag.deadLetters > 0) logger(service).warn({ lag }, 'events wait')
  }
  return [every(300, 'kit: watch events', watch), every(86_400, 'kit: forget old events', () => forgetOldEvents(dataSource, clock))]
}
