import type { EventTransport } from './event-transport.ts'
import { PostgresTransport } from './postgres-transport.ts'
import { RedisTransport } from './redis-transport.ts'

/** How much of the past the bus keeps for services that come later. */
const KEPT_DAYS = 365
const KEPT_EVENTS = 200_000

/** The transport that the address names; nothing is connected before the first use. */
export function openTransport(url: string): EventTransport {
  const { protocol } = new URL(url)
  if (protocol === 'postgres:' || protocol === 'postgresql:') return new PostgresTransport(url, KEPT_DAYS)
  if (protocol === 'redis:' || protocol === 'rediss:') return new RedisTransport(url, KEPT_EVENTS)
  throw new Error(`EVENTS_URL must begin with postgres:// or redis://, not ${protocol}//`)
}
