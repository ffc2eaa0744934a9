/** Runs `stop` once on SIGINT or SIGTERM, then ends the process. Further signals change nothing: Ctrl-C reaches a child twice, from the terminal and from its parent. */
export function runUntilTold(stop: () => Promise<void>): void {
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  }
  process.on('SIGINT', end)
  process.on('SIGTERM', end)
}
