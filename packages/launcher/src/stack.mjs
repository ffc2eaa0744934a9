// The whole platform as one thing: databases, services, gateway, storefront.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { ROOT } from './bootstrap.mjs'
import { build } from './build.mjs'
import { assertRedis, keepRunning, openDatabases } from './databases.mjs'
import { GATEWAY, SERVICES, STOREFRONT } from './members.mjs'
import { claim } from './other-run.mjs'
import { chosenPort, freePort } from './ports.mjs'
import { say } from './progress.mjs'
import { openSecrets } from './secrets.mjs'
import { describeProcesses, planMembers } from './stack-plan.mjs'
import { Supervisor } from './supervisor.mjs'
import { waitUntilReady } from './wait-until-ready.mjs'

/** Requests per minute that no test reaches. */
const UNLIMITED = '1000000'
const THROW_AWAY = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

export const dataDirectory = () => path.resolve(ROOT, process.env.OCOP_DATA_DIR || '.data')

/**
 * Builds what changed and starts everything; answers once all of it is ready. `onGivenUp(failure)` is called when a member keeps
 * dying afterwards. `settings` are PostgreSQL's, `freePorts` ignores the chosen ones, `storefront: false` leaves the shop out,
 * `adapt(process)` may change how a member starts, `abort` ends the attempt.
 */
export async function startStack({
  dataDir,
  freePorts = false,
  settings,
  source = process.env,
  isBuilt = false,
  storefront = true,
  ...running
}) {
  const ours = await claim(dataDir)
  const undo = [ours.release]
  const stop = async () => {
    while (undo.length > 0) await undo.pop()()
  }
  try {
    const secrets = openSecrets(dataDir)
    const members = await planMembers({ freePorts, storefront })
    await assertRedis(source)
    const opening = openDatabases({ dataDir, secrets, source, settings })
    opening.then(
      databases => undo.push(databases.stop),
      () => {},
    )
    const [databases] = await settleAll([opening, isBuilt ? undefined : build({ storefront })])
    undo.push(keepRunning(databases))
    say('Databases are ready; starting the services')
    const { children, supervisor } = await runMembers({ members, databases, secrets, dataDir, source, ours, undo, ...running })
    const told = { databaseUrl: databases.url, gatewaySecret: secrets.gateway, mailDir: path.join(dataDir, 'mail'), dataDir }
    const processId = name => children.find(({ description }) => description.name === name)?.process?.pid
    return { ...addresses(members), ...told, members, children, processId, supervisor, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function runMembers({ members, ours, undo, onGivenUp, abort, adapt = one => one, ...told }) {
  const givenUp = Promise.withResolvers()
  givenUp.promise.catch(failure => onGivenUp?.(failure))
  abort?.throwIfAborted()
  abort?.addEventListener('abort', () => givenUp.reject(abort.reason))
  const supervisor = new Supervisor({ onGivenUp: givenUp.reject, onSpawn: ours.note })
  undo.push(() => supervisor.stop())
  const children = describeProcesses({ members, ...told }).map(one => supervisor.start(adapt(one)))
  const waiting = new AbortController()
  const ready = Promise.all(members.map(one => waitUntilReady(one, waiting.signal)))
  // whoever still waits when we leave would keep this process alive
  await Promise.race([ready, givenUp.promise]).finally(() => waiting.abort())
  return { children, supervisor }
}

/** Like Promise.all, but waits for the others before it fails, so that nothing is left half-started. */
async function settleAll(promises) {
  const settled = await Promise.allSettled(promises)
  const failed = settled.find(({ status }) => status === 'rejected')
  if (failed) throw failed.reason
  return settled.map(({ value }) => value)
}

function addresses(members) {
  const portOf = name => members.find(member => member.name === name)?.port
  return {
    storefrontUrl: `http://localhost:${portOf('storefront') ?? STOREFRONT.port}`,
    gatewayUrl: `http://localhost:${portOf('gateway') ?? GATEWAY.port}/graphql`,
    serviceUrl: name => `http://127.0.0.1:${portOf(name)}`,
  }
}

/**
 * Joins the platform that runs on the usual ports, or starts a throw-away one; does the work; ends what it started. `redis` is the
 * address of one that shall carry the throw-away platform's events; `adapt(process)` may change how one of its members starts.
 */
export async function withStack(work, { fresh = false, storefront = true, redis, adapt, source = process.env } = {}) {
  const running = fresh ? undefined : await runningStack()
  if (running) return work(running)
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'ocop-connect-'))
  // the database's own user must be able to walk in
  fs.chmodSync(dataDir, 0o755)
  const told = { ...(await apart(source)), ...(redis && { REDIS_URL: redis }) }
  const stack = await startStack({ dataDir, freePorts: true, storefront, settings: THROW_AWAY, source: told, adapt })
  try {
    return await work(stack)
  } finally {
    await stack.stop()
    fs.rmSync(dataDir, { recursive: true, force: true })
  }
}

/** The environment without the databases and queues that others keep real data in, and without limits for one busy visitor. */
async function apart(source) {
  const kept = Object.entries(source).filter(([name]) => !/DATABASE_URL$|^(REDIS_URL|PUBLIC_URL)$/.test(name))
  return {
    RATE_VISITOR: UNLIMITED,
    RATE_USER: UNLIMITED,
    RATE_SIGN_IN: UNLIMITED,
    // no message of a test leaves this machine
    PUSH_HOSTS: '127.0.0.1',
    ...Object.fromEntries(kept),
    POSTGRES_PORT: String(await freePort()),
  }
}

async function runningStack() {
  const port = chosenPort(GATEWAY.portVariable, GATEWAY.port)
  const isThere = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(3000) }).then(
    ({ ok }) => ok,
    () => false,
  )
  const dataDir = dataDirectory()
  if (!isThere || !fs.existsSync(path.join(dataDir, 'secrets.json'))) return undefined
  const secrets = openSecrets(dataDir)
  const databases = await openDatabases({ dataDir, secrets })
  const members = [...SERVICES, GATEWAY, STOREFRONT].map(one => ({ ...one, port: chosenPort(one.portVariable, one.port) }))
  return {
    ...addresses(members),
    processId: () => undefined,
    databaseUrl: databases.url,
    gatewaySecret: secrets.gateway,
    mailDir: path.join(dataDir, 'mail'),
    dataDir,
  }
}
