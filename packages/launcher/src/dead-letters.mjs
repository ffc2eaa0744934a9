// Events that a reaction could not handle however often it tried; each service keeps its own.
import { ask } from './ask-database.mjs'
import { Failure } from './failure.mjs'
import { SERVICES } from './members.mjs'

const UNKNOWN_TABLE = '42P01'
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The dead letters of all services that were not replayed with success yet, oldest first within a service. */
export async function listDeadLetters(url) {
  const all = await Promise.all(
    SERVICES.map(async ({ name }) => {
      const rows = await askIfThere(
        url(name),
        `SELECT id, reaction, topic, key, attempts, last_error AS "lastError", died_at AS "diedAt", replay_requested_at IS NOT NULL AS "isRequested"
           FROM dead_letter WHERE replayed_at IS NULL ORDER BY died_at, id`,
      )
      return rows.map(row => ({ service: name, ...row }))
    }),
  )
  return all.flat()
}

/** Asks the service to try this letter once more; it does so within seconds while it runs, or when it starts next. */
export async function requestReplay(url, service, id) {
  if (!SERVICES.some(({ name }) => name === service))
    throw new Failure(`There is no service "${service}": choose from ${SERVICES.map(({ name }) => name).join(', ')}`)
  if (!UUID.test(id ?? '')) throw new Failure(`"${id ?? ''}" is not the id of a dead letter: npm run dead-letters shows them`)
  const asked = await askIfThere(
    url(service),
    'UPDATE dead_letter SET replay_requested_at = now() WHERE id = $1 AND replayed_at IS NULL RETURNING id',
    [id],
  )
  if (asked.length === 0) throw new Failure(`${service} has no dead letter ${id} that waits: npm run dead-letters shows them`)
}

async function askIfThere(connectionString, text, values) {
  try {
    return await ask(connectionString, text, values)
  } catch (error) {
    // a service that never ran has no tables yet
    if (error.code === UNKNOWN_TABLE) return []
    throw error
  }
}
