import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import type { Bell } from './bell.ts'

const SHORTEST_REST = 20
const LONGEST_REST = 1_000
const LONGEST_PENANCE = 5_000

/**
 * Repeats `step` until stopped: at once while it finds work, else after a ring of the bell or a rest that grows.
 * A step that fails is told once, and tried again after a pause that grows; rings do not shorten it.
 */
export function keepDoing(step: () => Promise<boolean>, bell: Bell, log: Logger): { stop: () => Promise<void> } {
  const stopped = new AbortController()
  let rest = SHORTEST_REST
  let failures = 0

  async function once() {
    try {
      const busy = await step()
      if (failures > 0) log.info({ failures }, 'works again')
      failures = 0
      if (busy) rest = SHORTEST_REST
      else rest = (await bell.wait(rest)) ? SHORTEST_REST : Math.min(rest * 2, LONGEST_REST)
    } catch (error) {
      if (failures++ === 0) log.warn({ err: error }, 'does not work; trying again until it does')
      await pause(Math.min(100 * 2 ** failures, LONGEST_PENANCE), undefined, { signal: stopped.signal }).catch(() => undefined)
    }
  }

  const ended = (async () => {
    while (!stopped.signal.aborted) await once()
  })()
  return {
    stop() {
      stopped.abort()
      bell.ring()
      return ended
    },
  }
}
