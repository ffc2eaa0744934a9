import type { DataSource, QueryRunner } from 'typeorm'

/**
 * Runs `work` unless another instance of the service is at work under the same name; answers whether it ran.
 * The lock lives in the database session (no open transaction), so a crash frees it.
 */
export async function exclusively(dataSource: DataSource, name: string, work: (runner: QueryRunner) => Promise<unknown>): Promise<boolean> {
  const runner = dataSource.createQueryRunner()
  try {
    const [{ mine }]: [{ mine: boolean }] = await runner.query('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine', [name])
    if (!mine) return false
    try {
      await work(runner)
    } finally {
      if (!runner.isReleased) await runner.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name])
    }
    return true
  } finally {
    await runner.release()
  }
}
