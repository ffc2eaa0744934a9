import type { DataSource } from 'typeorm'

interface Client {
  query: (...statement: unknown[]) => unknown
}
interface Pool {
  readonly _clients: readonly Client[]
  on(event: 'connect', listener: (client: Client) => void): void
}
interface Count {
  statements: number
}

/** The counts going on at this moment, of every pool that was ever watched. */
const counts = new WeakMap<Pool, Set<Count>>()

/** How many SQL statements `work` sends, transaction brackets included. */
export async function countStatements(database: DataSource, work: () => Promise<unknown>): Promise<number> {
  const goingOn = watch((database.driver as unknown as { readonly master: Pool }).master)
  const count = { statements: 0 }
  goingOn.add(count)
  try {
    await work()
  } finally {
    goingOn.delete(count)
  }
  return count.statements
}

/** Every connection of the pool, present and future, tells the counts of each statement. */
function watch(pool: Pool): Set<Count> {
  const watched = counts.get(pool)
  if (watched) return watched
  const goingOn = new Set<Count>()
  const tell = (client: Client) => {
    const send = client.query.bind(client)
    client.query = (...statement) => {
      for (const count of goingOn) count.statements++
      return send(...statement)
    }
  }
  for (const client of pool._clients) tell(client)
  pool.on('connect', tell)
  counts.set(pool, goingOn)
  return goingOn
}
