import path from 'node:path'
import { isListening, startPostgres } from '@ocop/launcher/postgres'

const PORT = 55_432
const DIRECTORY = path.resolve(import.meta.dirname, '../../../.data/test-postgres')

/** A PostgreSQL for tests: the one that TEST_DATABASE_URL names, or our own, started on first use and left running. */
export async function testServerUrl(): Promise<string> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return given
  const url = `postgres://postgres:test@127.0.0.1:${PORT}/postgres`
  if (await isListening(PORT)) return url
  await startPostgres({
    dir: DIRECTORY,
    port: PORT,
    password: 'test',
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  })
  return url
}
