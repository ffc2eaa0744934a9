import { setTimeout as pause } from 'node:timers/promises'
import type { DataSource } from 'typeorm'
import type { Clock } from '../clock.ts'
import { exclusively } from '../database/exclusively.ts'
import { logger } from '../telemetry/logger.ts'

/** Something a service does by itself every so often. */
export interface Job {
  /** Unique within the service, never renamed. */
  readonly name: string
  readonly seconds: number
  readonly run: () => Promise<unknown>
}

/** `run` every `seconds`, by one instance of the service, whichever comes first. */
export const every = (seconds: number, name: string, run: () => Promise<unknown>): Job => ({ name, seconds, run })

/** Runs the jobs when they are due until stopped; `stop` waits for those at work. */
export function startJobs(options: { dataSource: DataSource; service: string; jobs: readonly Job[]; clock: Clock }): {
  stop: () => Promise<void>
} {
  const { dataSource, clock } = options
  const log = logger(options.service)
  const stopped = new AbortController()

  async function keepRunning(job: Job) {
    const rest = Math.min(Math.max(job.seconds * 500, 100), 30_000)
    while (!stopped.signal.aborted) {
      await runWhenDue(dataSource, job, clock).catch((error: unknown) => log.error({ err: error, job: job.name }, 'job failed'))
      await pause(rest, undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }

  const ended = Promise.all(options.jobs.map(keepRunning))
  return {
    async stop() {
      stopped.abort()
      await ended
    },
  }
}

/** The last start is kept in the database: an instance that comes late or starts anew does not repeat what was just done. */
async function runWhenDue(dataSource: DataSource, { name, seconds, run }: Job, clock: Clock): Promise<void> {
  await exclusively(dataSource, `job ${name}`, async runner => {
    const now = clock()
    const due: unknown[] = await runner.query(
      `INSERT INTO job_run (name, started_at) VALUES ($1, $2)
       ON CONFLICT (name) DO UPDATE SET started_at = EXCLUDED.started_at WHERE job_run.started_at <= $3 RETURNING 1`,
      [name, now, new Date(now.getTime() - seconds * 1_000)],
    )
    if (due.length === 1) await run()
  })
}
