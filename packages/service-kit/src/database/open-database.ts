import { DataSource, type EntityTarget, type MigrationInterface } from 'typeorm'

interface Options {
  readonly url: string
  readonly entities: readonly EntityTarget<object>[]
  readonly migrations: readonly (new () => MigrationInterface)[]
  readonly poolSize?: number
}

const MIGRATION_LOCK = 973_2024

/** Connects and brings the schema up to date; several instances starting together take turns. */
export async function openDatabase({ url, entities, migrations, poolSize = 20 }: Options): Promise<DataSource> {
  const dataSource = await new DataSource({
    type: 'postgres',
    url,
    entities: entities as Function[],
    migrations: migrations as unknown as Function[],
    poolSize,
    installExtensions: false,
    extra: { connectionTimeoutMillis: 5_000, idle_in_transaction_session_timeout: 60_000 },
    // a connection that breaks while idle (PostgreSQL restarted) is replaced by the pool, not fatal
    poolErrorHandler: () => undefined,
  }).initialize()
  const runner = dataSource.createQueryRunner()
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK])
    await dataSource.runMigrations({ transaction: 'each' })
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK])
    await runner.release()
  }
  return dataSource
}
