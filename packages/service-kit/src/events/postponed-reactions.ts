import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { DomainEvent } from './event-transport.ts'
import { type Reactor, react } from './react.ts'
import type { Reaction } from './reaction.ts'

/** One reaction to one event. */
export interface Handling {
  readonly reaction: Reaction
  readonly event: DomainEvent
}

interface PostponedRow {
  readonly sequence: string
  readonly reaction: string
  readonly event_id: string
  readonly topic: string
  readonly key: string
  readonly payload: unknown
  readonly occurred_at: Date
  readonly attempts: number
}

/** Keys with an event that still has to be handled: what comes later for them queues up behind it, so order per key holds. */
export async function postponedKeys(manager: EntityManager): Promise<Set<string>> {
  const rows: { key: string }[] = await manager.query('SELECT DISTINCT key FROM postponed_reaction')
  return new Set(rows.map(({ key }) => key))
}

/** Puts a reaction aside: after a failure, or (without one) because an earlier event of its key waits. */
export async function postpone(manager: EntityManager, reactor: Reactor, { reaction, event }: Handling, failure?: unknown): Promise<void> {
  const failures = failure === undefined ? 0 : 1
  await manager.query(
    `INSERT INTO postponed_reaction (reaction, event_id, topic, key, payload, occurred_at, attempts, last_error, next_attempt_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (reaction, event_id) DO NOTHING`,
    [
      reaction.name,
      event.id,
      event.topic,
      event.key,
      JSON.stringify(event.payload),
      event.occurredAt,
      failures,
      failure === undefined ? null : wordsOf(failure),
      nextAttempt(reactor, failures),
    ],
  )
}

/** Tries again what is due, the oldest of each key; true when something was tried. */
export async function retryPostponed(manager: EntityManager, reactor: Reactor): Promise<boolean> {
  const due: PostponedRow[] = await manager.query(
    `SELECT * FROM (SELECT DISTINCT ON (p.key) p.* FROM postponed_reaction p ORDER BY p.key, p.sequence) eldest
      WHERE next_attempt_at <= $1 ORDER BY eldest.sequence LIMIT 100`,
    [reactor.clock()],
  )
  for (const row of due) await retry(manager, reactor, row)
  return due.length > 0
}

async function retry(manager: EntityManager, reactor: Reactor, row: PostponedRow): Promise<void> {
  const reaction = reactor.reactions.find(({ name }) => name === row.reaction)
  const event = { id: row.event_id, topic: row.topic, key: row.key, payload: row.payload, occurredAt: row.occurred_at.toISOString() }
  try {
    if (!reaction) throw new Error(`The service no longer has the reaction ${row.reaction}.`)
    await react(reactor, reaction, event, inside => forget(inside, row))
  } catch (error) {
    const failures = row.attempts + 1
    if (failures >= reactor.attempts || !reaction) return bury(manager, row, failures, error)
    await manager.query('UPDATE postponed_reaction SET attempts = $2, last_error = $3, next_attempt_at = $4 WHERE sequence = $1', [
      row.sequence,
      failures,
      wordsOf(error),
      nextAttempt(reactor, failures),
    ])
  }
}

/** Gives up: the event becomes a dead letter that a person can look at and replay, and those behind it may go on. */
async function bury(manager: EntityManager, row: PostponedRow, failures: number, error: unknown): Promise<void> {
  await manager.query(
    `WITH given_up AS (DELETE FROM postponed_reaction WHERE sequence = $1 RETURNING *)
     INSERT INTO dead_letter (id, reaction, event_id, topic, key, payload, occurred_at, attempts, last_error)
     SELECT $2, reaction, event_id, topic, key, payload, occurred_at, $3, $4 FROM given_up
     ON CONFLICT (reaction, event_id) DO UPDATE
        SET attempts = dead_letter.attempts + EXCLUDED.attempts, last_error = EXCLUDED.last_error, died_at = now(), replayed_at = NULL`,
    [row.sequence, randomUUID(), failures, wordsOf(error)],
  )
}

const forget = (manager: EntityManager, row: PostponedRow) =>
  manager.query('DELETE FROM postponed_reaction WHERE sequence = $1', [row.sequence])

const nextAttempt = ({ clock, backOff }: Reactor, failures: number) =>
  new Date(clock().getTime() + (failures === 0 ? 0 : backOff(failures) * 1_000))

export const wordsOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 4_000)
