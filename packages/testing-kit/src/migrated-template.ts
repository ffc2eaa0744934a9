import { createHash } from 'node:crypto'
import { openDatabase } from '@ocop/service-kit/database'
import type { DataSource, EntityTarget, MigrationInterface } from 'typeorm'

export interface Schema {
  readonly entities: readonly EntityTarget<object>[]
  readonly migrations: readonly (new () => MigrationInterface)[]
}

const LOCK = 973_2025

/**
 * The name of a migrated database to copy from, made by the first file of a test run that asks. It belongs to the run, so that a changed
 * migration is never overlooked; those of runs that are over are dropped on the way.
 */
export async function migratedTemplate(admin: DataSource, adminUrl: string, schema: Schema): Promise<string> {
  const names = schema.migrations.map(({ name }) => name).join()
  const name = `template_${process.ppid}_${createHash('sha256').update(names).digest('hex').slice(0, 16)}`
  const runner = admin.createQueryRunner()
  await runner.query('SELECT pg_advisory_lock($1)', [LOCK])
  try {
    const rows: { name: string; isWhole: boolean }[] = await runner.query(
      `SELECT datname AS name, datistemplate AS "isWhole" FROM pg_database WHERE datname LIKE 'template\\_%\\_%'`,
    )
    if (rows.some(row => row.name === name && row.isWhole)) return name
    for (const row of rows) if (row.name === name || isOver(row.name)) await drop(row.name)
    await runner.query(`CREATE DATABASE ${name}`)
    const url = new URL(adminUrl)
    url.pathname = `/${name}`
    const database = await openDatabase({ url: url.href, ...schema })
    await database.destroy()
    await runner.query(`ALTER DATABASE ${name} IS_TEMPLATE true`)
    return name
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [LOCK])
    await runner.release()
  }

  async function drop(one: string): Promise<void> {
    await runner.query(`ALTER DATABASE ${one} IS_TEMPLATE false`)
    await runner.query(`DROP DATABASE ${one} WITH (FORCE)`)
  }
}

/** Whether the test run that made the template has ended. */
function isOver(template: string): boolean {
  try {
    process.kill(Number(template.split('_')[1]), 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
