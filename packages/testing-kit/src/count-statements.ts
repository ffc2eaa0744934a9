import type { DataSource } from 'typeorm'

/** How many SQL statements `work` sends, transaction brackets included. */
export async function countStatements(database: DataSource, work: () => Promise<unknown>): Promise<number> {
  let statements = 0
  const pool = (
    database.driver as unknown as {
      master: { on: (e: string, f: (client: PoolClient) => void) => void; off: (e: string, f: (client: PoolClient) => void) => void }
    }
  ).master
  const watch = (client: PoolClient) => {
    if (client.watched) return
    client.watched = true
    const send = client.query.bind(client)
    client.query = (...args: unknown[]) => {
      client.count?.()
      return send(...args)
    }
  }
  const begin = (client: PoolClient) => {
    watch(client)
    client.count = () => void statements++
  }
  pool.on('acquire', begin)
  try {
    await work()
  } finally {
    pool.off('acquire', begin)
  }
  return statements
}

interface PoolClient {
  watched?: boolean
  count?: () => void
  query: (...args: unknown[]) => unknown
}
