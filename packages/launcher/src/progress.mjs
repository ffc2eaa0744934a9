// Progress lines with the time since the command was given. No dependencies: the installation uses it too.
const startedAt = Number(process.env.OCOP_STARTED_AT ?? Date.now())
const HEARTBEAT_MS = 10_000

export const seconds = () => ((Date.now() - startedAt) / 1000).toFixed(1)

export function say(line) {
  process.stdout.write(`[${seconds().padStart(6)} s] ${line}\n`)
}

/** Says every ten seconds that something long still goes on; answers a function that ends it. */
export function whileWaiting(what, detail = () => '') {
  const timer = setInterval(() => {
    const last = detail()?.trim().slice(0, 100)
    say(last ? `${what}: ${last}` : `${what} …`)
  }, HEARTBEAT_MS)
  return () => clearInterval(timer)
}
