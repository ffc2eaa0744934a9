// Keeps children alive: restarts one that dies, gives up when it keeps dying, ends all in reverse order.
import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { childLog } from './child-log.mjs'
import { Failure } from './failure.mjs'
import { say } from './progress.mjs'

const QUICK_DEATH_MS = 10_000
const MOST_QUICK_DEATHS = 5
const PATIENCE_MS = 15_000

/** `onGivenUp(failure)` is called when a child died too often too quickly, `onSpawn(pids)` whenever one was started. */
export class Supervisor {
  #children = []
  #stopping = false
  #onGivenUp
  #onSpawn
  #log

  constructor({ onGivenUp, onSpawn = () => {}, log = childLog }) {
    this.#onGivenUp = onGivenUp
    this.#onSpawn = onSpawn
    this.#log = log
  }

  /** `{ name, command, args, cwd, env }` */
  start(description) {
    const child = { description, log: this.#log(description.name, { width: 12 }), deaths: 0, process: undefined }
    this.#children.push(child)
    this.#spawn(child)
    return child
  }

  /** Ends one child's process; it is started again at once (the developer changed its code). */
  refresh(child) {
    child.isRefreshed = true
    child.process?.kill('SIGTERM')
  }

  async stop() {
    this.#stopping = true
    for (const child of this.#children.toReversed()) await end(child)
  }

  #spawn(child) {
    const { command, args, cwd, env } = child.description
    const startedAt = Date.now()
    // a group of its own: Ctrl-C reaches the launcher alone, which then ends the children in order
    child.process = spawn(command, args, { cwd, env, stdio: ['pipe', 'pipe', 'pipe'], detached: true })
    child.process.stdin.on('error', () => {})
    child.log.attach(child.process.stdout, false)
    child.log.attach(child.process.stderr, true)
    child.gone = new Promise(resolve => {
      child.process.once('error', error => resolve(error.message))
      child.process.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`))
    })
    this.#onSpawn(this.#children.map(({ process }) => process?.pid).filter(Boolean))
    child.gone.then(how => this.#bury(child, how, Date.now() - startedAt))
  }

  async #bury(child, how, lived) {
    child.process = undefined
    if (this.#stopping) return
    if (child.isRefreshed) {
      child.isRefreshed = false
      return this.#spawn(child)
    }
    child.deaths = lived < QUICK_DEATH_MS ? child.deaths + 1 : 1
    const { name } = child.description
    if (child.deaths >= MOST_QUICK_DEATHS) {
      return this.#onGivenUp(new Failure(`${name} ended ${child.deaths} times in a row (${how}): ${child.log.reason()}`))
    }
    const pause = 250 * 2 ** child.deaths
    say(`${name} ended (${how}); starting it again in ${pause / 1000} s`)
    await sleep(pause)
    if (!this.#stopping) this.#spawn(child)
  }
}

async function end(child) {
  if (!child.process) return
  child.process.kill('SIGTERM')
  const patience = sleep(PATIENCE_MS, 'late', { ref: false })
  if ((await Promise.race([child.gone, patience])) !== 'late') return
  say(`${child.description.name} did not end in time; ending it by force`)
  child.process?.kill('SIGKILL')
  await child.gone
}
