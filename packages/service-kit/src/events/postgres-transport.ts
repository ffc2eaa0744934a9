import pg from 'pg'
import { logger } from '../telemetry/logger.ts'
import type { Bell } from './bell.ts'
import type { Batch, DomainEvent, EventTransport, Subscription } from './event-transport.ts'
import { listen } from './listen.ts'

const CHANNEL = 'ocop_event_published'
const HOUR = 3_600_000
const PUBLISHING = 'ocop-events-publishing'
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS event (
    sequence     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id           uuid        NOT NULL UNIQUE,
    topic        text        NOT NULL,
    key          text        NOT NULL,
    payload      jsonb       NOT NULL,
    occurred_at  timestamptz NOT NULL,
    published_at timestamptz NOT NULL DEFAULT now()
  );
  CREATE INDEX IF NOT EXISTS event_by_age ON event (published_at);
  CREATE TABLE IF NOT EXISTS consumer (
    name     text   PRIMARY KEY,
    position bigint NOT NULL DEFAULT 0
  )`

/**
 * Events in a PostgreSQL database of their own. Publishers take turns, each until its commit, so `sequence` grows in
 * the order of commits and a remembered position never skips an event. NOTIFY only wakes; the table is the truth.
 */
export class PostgresTransport implements EventTransport {
  readonly #pool: pg.Pool
  readonly #listeners: { close: () => Promise<void> }[] = []
  readonly #url: string
  readonly #keptDays: number
  #trimDue = 0
  #prepared: Promise<unknown> | undefined

  constructor(url: string, keptDays: number) {
    this.#url = url
    this.#keptDays = keptDays
    this.#pool = new pg.Pool({ connectionString: url, max: 4, connectionTimeoutMillis: 5_000, query_timeout: 30_000, keepAlive: true })
    this.#pool.on('error', error => logger('events').warn({ err: error }, 'event bus connection lost'))
  }

  async publish(events: readonly DomainEvent[]): Promise<void> {
    await this.#prepare()
    await this.#locked(async client => {
      await client.query(
        `INSERT INTO event (id, topic, key, payload, occurred_at)
         SELECT (e.event->>'id')::uuid, e.event->>'topic', e.event->>'key', e.event->'payload', (e.event->>'occurredAt')::timestamptz
           FROM jsonb_array_elements($1::jsonb) WITH ORDINALITY AS e(event, place) ORDER BY e.place
         ON CONFLICT (id) DO NOTHING`,
        [JSON.stringify(events)],
      )
      await client.query(`NOTIFY ${CHANNEL}`)
    })
    await this.#trim()
  }

  async subscribe(consumer: string, topics: readonly string[], bell: Bell): Promise<Subscription> {
    await this.#prepare()
    await this.#pool.query('INSERT INTO consumer (name) VALUES ($1) ON CONFLICT DO NOTHING', [consumer])
    this.#listeners.push(listen(this.#url, CHANNEL, bell))
    const moveTo = (position: string) => this.#pool.query('UPDATE consumer SET position = $2 WHERE name = $1', [consumer, position])
    return {
      take: limit => this.#take(consumer, topics, limit, moveTo),
      rewind: async () => void (await moveTo('0')),
      behind: async () => {
        const { rows } = await this.#pool.query(
          'SELECT count(*)::int AS events FROM event WHERE sequence > (SELECT position FROM consumer WHERE name = $1) AND topic = ANY($2)',
          [consumer, topics],
        )
        return rows[0].events as number
      },
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#listeners.map(listener => listener.close()))
    await this.#pool.end()
  }

  async #take(consumer: string, topics: readonly string[], limit: number, moveTo: (position: string) => Promise<unknown>): Promise<Batch> {
    const { rows } = await this.#pool.query(
      `SELECT e.sequence, e.id, e.topic, e.key, e.occurred_at, CASE WHEN e.topic = ANY($2) THEN e.payload END AS payload
         FROM event e WHERE e.sequence > (SELECT position FROM consumer WHERE name = $1) ORDER BY e.sequence LIMIT $3`,
      [consumer, topics, limit],
    )
    return {
      size: rows.length,
      events: rows
        .filter(row => topics.includes(row.topic))
        .map(({ id, topic, key, payload, occurred_at: at }) => ({ id, topic, key, payload, occurredAt: (at as Date).toISOString() })),
      settle: async () => void (rows.length > 0 && (await moveTo(rows.at(-1).sequence))),
    }
  }

  /** Forgets old events, once an hour at most. */
  async #trim(): Promise<void> {
    if (performance.now() < this.#trimDue) return
    this.#trimDue = performance.now() + HOUR
    await this.#pool.query('DELETE FROM event WHERE published_at < now() - make_interval(days => $1)', [this.#keptDays])
  }

  /** The tables are made by whoever comes first; a failed try is repeated by the next caller. */
  #prepare(): Promise<unknown> {
    this.#prepared ??= this.#locked(client => client.query(SCHEMA)).catch((error: unknown) => {
      this.#prepared = undefined
      throw error
    })
    return this.#prepared
  }

  async #locked(work: (client: pg.PoolClient) => Promise<unknown>): Promise<void> {
    const client = await this.#pool.connect()
    let broken: Error | undefined
    try {
      await client.query('BEGIN')
      await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [PUBLISHING])
      await work(client)
      await client.query('COMMIT')
    } catch (error) {
      broken = error as Error
      throw error
    } finally {
      // a connection in doubt is closed, which rolls back, and not given to the next
      client.release(broken)
    }
  }
}
