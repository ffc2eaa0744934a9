import { say } from './progress.mjs'

/**
 * Starts something long-lived, shows that it is ready, and keeps it until Ctrl-C, SIGTERM or a failure. `start({ abort, onGivenUp })`
 * answers `{ stop() }`. The terminal and npm may both deliver one Ctrl-C: only the first counts.
 */
export async function runInForeground(start, onReady) {
  const told = new AbortController()
  const ended = Promise.withResolvers()
  ended.promise.catch(() => {})
  const leave = () => {
    if (told.signal.aborted) return
    say('Stopping …')
    told.abort()
    ended.resolve()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, leave)

  let running
  try {
    running = await start({ abort: told.signal, onGivenUp: ended.reject })
    onReady(running)
    await ended.promise
  } catch (error) {
    // whatever fails because we were told to stop is no failure
    if (!told.signal.aborted) throw error
  } finally {
    await running?.stop()
    if (told.signal.aborted) say('Everything has stopped')
  }
}
