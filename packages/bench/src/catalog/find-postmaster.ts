import pg from 'pg'
import { parentOf } from '../processor-time.ts'

/** The process that started the session which answers. */
export async function findPostmaster(connectionString: string): Promise<number> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  const postmaster = parentOf(rows[0]!.pid)
  await client.end()
  return postmaster
}
