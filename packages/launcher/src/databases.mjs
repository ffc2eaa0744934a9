import path from 'node:path'
import { Client } from 'pg'
import { Failure } from './failure.mjs'
import { EVENT_BUS, SERVICES } from './members.mjs'
import { assertFree, chosenPort, freePort, isListening } from './ports.mjs'
import { createDatabases } from './postgres-databases.mjs'
import { startPostgres } from './postgres.mjs'
import { say } from './progress.mjs'

const POSTGRES_PORT = 54_329
const OWNERS = [...SERVICES, EVENT_BUS]

/**
 * Where each service finds its database: the address in its own variable, a database on the server of DATABASE_URL, or our own
 * embedded server. Answers `{ url(name), wasRunning, stop() }`; `url` takes the name of a service or of the event bus.
 */
export async function openDatabases({ dataDir, secrets, source = process.env, settings }) {
  const named = new Map(
    OWNERS.filter(({ databaseVariable }) => source[databaseVariable]).map(owner => [owner.name, source[owner.databaseVariable]]),
  )
  const missing = OWNERS.filter(({ name }) => !named.has(name)).map(({ name, database }) => ({
    owner: name,
    name: database,
    role: database,
    password: secrets.roles[database],
  }))
  const server = await openServer({ missing, dataDir, secrets, source, settings })
  const urls = new Map([...named, ...missing.map(({ owner, name }) => [owner, server.url(name)])])
  await Promise.all([...urls].filter(([owner]) => named.has(owner)).map(([owner, url]) => assertReachable(owner, url)))
  return { ...server, url: owner => urls.get(owner) }
}

function openServer({ missing, dataDir, secrets, source, settings }) {
  if (missing.length === 0) return { wasRunning: true, isEmbedded: false, stop: () => true, restart: () => true }
  if (source.DATABASE_URL) return useServer(source.DATABASE_URL, missing)
  return useEmbedded({ missing, dataDir, password: secrets.postgres, source, settings })
}

async function useServer(address, databases) {
  await assertReachable('DATABASE_URL', address)
  await createDatabases(address, databases)
  const url = name => {
    const { role, password } = databases.find(database => database.name === name)
    return Object.assign(new URL(address), { pathname: `/${name}`, username: role, password: encodeURIComponent(password) }).href
  }
  return { url, wasRunning: true, isEmbedded: false, stop: () => true, restart: () => true }
}

async function useEmbedded({ missing, dataDir, password, source, settings }) {
  const dir = path.join(dataDir, 'postgres')
  const start = port => startPostgres({ dir, port, password, databases: missing, settings })
  const postgres = await start(() => embeddedPort(source))
  return {
    url: postgres.url,
    port: postgres.port,
    wasRunning: postgres.wasRunning,
    isEmbedded: true,
    stop: postgres.stop,
    /** Starts it again, at the same address, when it died under the running services. */
    restart: async () => (await isListening(postgres.port)) || start(postgres.port),
  }
}

/** Steps aside for a stranger on the usual port, unless a person chose it. */
async function embeddedPort(source) {
  const port = chosenPort('POSTGRES_PORT', POSTGRES_PORT, source)
  if (source.POSTGRES_PORT) await assertFree(port, 'database', 'POSTGRES_PORT')
  return (await isListening(port)) ? freePort() : port
}

async function assertReachable(owner, address) {
  const client = new Client({ connectionString: address, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
  } catch (error) {
    const { host, pathname } = new URL(address)
    throw new Failure(
      `The database of ${owner} at ${host}${pathname} does not answer (${error.message || error.code}): start it, or correct the address`,
    )
  } finally {
    await client.end().catch(() => {})
  }
}

/** Fails in one line when REDIS_URL is set and nobody answers there. */
export async function assertRedis(source = process.env) {
  if (!source.REDIS_URL) return
  const { hostname, port, host } = new URL(source.REDIS_URL)
  if (await isListening(Number(port || 6379), hostname)) return
  throw new Failure(`Redis at ${host} does not answer: start it, correct REDIS_URL, or unset it (PostgreSQL then carries the events)`)
}

/** Looks every two seconds whether the embedded server still answers, and starts it again when it does not. */
export function keepRunning(databases) {
  if (!databases.isEmbedded) return () => {}
  let busy = false
  const timer = setInterval(async () => {
    if (busy || (await isListening(databases.port))) return
    busy = true
    say('PostgreSQL is gone: starting it again')
    await databases.restart().then(
      () => say('PostgreSQL is back'),
      error => say(`PostgreSQL did not come back: ${error.message}`),
    )
    busy = false
  }, 2000)
  return () => clearInterval(timer)
}
