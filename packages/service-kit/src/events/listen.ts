import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** What is woken: with the message of a NOTIFY, or without one when something may have been missed. */
export interface Wakeable {
  ring(message?: string): void
}

const RECONNECT_AFTER = 1_000

/** Rings the bell at every NOTIFY on `channel`, and whenever the connection is made anew: something may have been missed. */
export function listen(url: string, channel: string, bell: Wakeable): { close: () => Promise<void> } {
  const closed = new AbortController()
  let client: pg.Client | undefined

  async function listenOnce() {
    const connection = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, keepAlive: true })
    client = connection
    const lost = new Promise<void>(resolve => connection.once('end', resolve).once('error', () => resolve()))
    connection.on('notification', ({ payload }) => bell.ring(payload))
    const begin = async () => {
      await connection.connect()
      await connection.query(`LISTEN ${channel}`)
      bell.ring()
    }
    try {
      // a client that is ended while it connects never answers its connect(): then `lost` does
      await Promise.race([begin(), lost])
      await lost
    } catch {
      // the reader looks by itself from time to time; here it is enough to try again
    } finally {
      await connection.end().catch(() => undefined)
    }
  }

  const ended = (async () => {
    while (!closed.signal.aborted) {
      await listenOnce()
      await pause(RECONNECT_AFTER, undefined, { signal: closed.signal }).catch(() => undefined)
    }
  })()
  return {
    async close() {
      closed.abort()
      await client?.end().catch(() => undefined)
      await ended
    },
  }
}
