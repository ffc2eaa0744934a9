import diagnostics from 'node:diagnostics_channel'
import type { IncomingMessage } from 'node:http'

/** How many HTTP requests the server on this port got while `work` was done. */
export async function countHits(port: number | readonly number[], work: () => Promise<unknown>): Promise<number> {
  const ports = new Set([port].flat())
  let hits = 0
  const count = (message: unknown) => {
    if (ports.has((message as { request: IncomingMessage }).request.socket.localPort ?? 0)) hits += 1
  }
  diagnostics.subscribe('http.server.request.start', count)
  try {
    await work()
  } finally {
    diagnostics.unsubscribe('http.server.request.start', count)
  }
  return hits
}
