import type { Server } from 'node:http'

const LONGEST_WAIT = 10_000
const LOOK_EVERY = 50

/** Takes no new connections and resolves when the requests in flight are answered; cuts off what takes too long. */
export async function drain(server: Server): Promise<void> {
  const closed = new Promise<void>(resolve => server.close(() => resolve()))
  // a connection kept alive after its last answer would hold the server open until it times out
  const sweep = setInterval(() => server.closeIdleConnections(), LOOK_EVERY)
  const axe = setTimeout(() => server.closeAllConnections(), LONGEST_WAIT)
  await closed
  clearInterval(sweep)
  clearTimeout(axe)
}
