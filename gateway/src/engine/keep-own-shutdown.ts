/**
 * Hive's server adapter takes itself apart on SIGTERM at once, under the requests in flight. When it ends is our decision
 * (stop listening, finish, then stop the engine), so its handlers are taken off again.
 */
export function keepOwnShutdown(): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    for (const listener of process.listeners(signal)) if (listener.name === 'terminateHandler') process.off(signal, listener)
  }
}
