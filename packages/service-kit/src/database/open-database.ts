import { setTimeout as pause } from 'node:timers/promises'
import { DataSource, type EntityTarget, type MigrationInterface } from 'typeorm'
import { isOutage } from './outage.ts'
import { PreparingClient } from './prepared.ts'

interface Options {
  readonly url: string
  readonly entities: readonly EntityTarget<object>[]
  readonly migrations: readonly (new () => MigrationInterface)[]
  readonly poolSize?: number
  /** How long to wait for a PostgreSQL that is not up yet. */
  readonly patienceSeconds?: number
}

const MIGRATION_LOCK = 973_2024
const STATEMENT_SECONDS = 30
/** A dead machine at the other end of a session is noticed in a minute, so that its locks do not outlive it for hours. */
const SESSION = '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3'

/** Connects and brings the schema up to date; several instances starting together take turns. */
export async function openDatabase({ url, entities, migrations, poolSize = 20, patienceSeconds = 0 }: Options): Promise<DataSource> {
  await connectPatiently(() => migrate(url, migrations), url, patienceSeconds)
  return new DataSource({
    type: 'postgres',
    url,
    entities: entities as Function[],
    migrations: migrations as unknown as Function[],
    poolSize,
    installExtensions: false,
    extra: {
      Client: PreparingClient,
      // statements asked for at once are sent at once
      pipeline: true,
      connectionTimeoutMillis: 5_000,
      idle_in_transaction_session_timeout: 60_000,
      statement_timeout: STATEMENT_SECONDS * 1_000,
      keepAlive: true,
      options: SESSION,
    },
    // a connection that breaks while idle (PostgreSQL restarted) is replaced by the pool, not fatal
    poolErrorHandler: () => undefined,
  }).initialize()
}

/** On connections of its own: a migration may take longer than any statement of a request. */
async function migrate(url: string, migrations: Options['migrations']): Promise<void> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url,
    migrations: migrations as unknown as Function[],
    poolSize: 2,
    installExtensions: false,
    extra: { connectionTimeoutMillis: 5_000, options: SESSION },
    poolErrorHandler: () => undefined,
  }).initialize()
  try {
    const runner = dataSource.createQueryRunner()
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await dataSource.runMigrations({ transaction: 'each' })
    await runner.release()
  } finally {
    // ends the sessions, and with them the lock
    await dataSource.destroy()
  }
}

async function connectPatiently(connect: () => Promise<void>, url: string, patienceSeconds: number): Promise<void> {
  const { host, pathname } = new URL(url)
  const triesLeft = { count: patienceSeconds * 2 }
  for (;;) {
    try {
      return await connect()
    } catch (error) {
      if (!isOutage(error)) throw error
      if (triesLeft.count-- <= 0) {
        throw new Error(`PostgreSQL does not answer at ${host}${pathname}: ${wordsOf(error)}. Is it running, and is DATABASE_URL right?`, {
          cause: error,
        })
      }
      await pause(500)
    }
  }
}

/** An AggregateError (every address of a host refused) has no message of its own. */
const wordsOf = (error: unknown) => (error as Error).message || String((error as NodeJS.ErrnoException).code)
