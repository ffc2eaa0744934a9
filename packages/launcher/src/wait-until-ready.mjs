import { setTimeout as sleep } from 'node:timers/promises'
import { Failure } from './failure.mjs'
import { say } from './progress.mjs'

const READY_WITHIN_MS = 240_000

/** Answers once this member of the platform answers; throws when it takes too long, and at once when `abort` says that nobody waits any more. */
export async function waitUntilReady({ name, port }, abort) {
  const address = `http://127.0.0.1:${port}${name === 'storefront' ? '/' : '/readyz'}`
  const deadline = Date.now() + READY_WITHIN_MS
  while (Date.now() < deadline) {
    const status = await fetch(address, { signal: AbortSignal.any([abort, AbortSignal.timeout(30_000)]) }).then(
      answer => answer.status,
      () => 0,
    )
    if (status > 0 && status < 500) return say(`${name} is ready`)
    await sleep(100, undefined, { signal: abort })
  }
  throw new Failure(`${name} was not ready within ${READY_WITHIN_MS / 60_000} minutes: run the command again with OCOP_LOG=info to see why`)
}
