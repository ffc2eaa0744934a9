import type { DataSource, EntityManager } from 'typeorm'
import { wordsOf } from './postponed-reactions.ts'
import { type Reactor, react } from './react.ts'

/** An event that a reaction could not handle however often it tried. */
export interface DeadLetter {
  readonly id: string
  readonly reaction: string
  readonly topic: string
  readonly key: string
  readonly payload: unknown
  readonly occurredAt: Date
  readonly attempts: number
  readonly lastError: string
  readonly diedAt: Date
}

/** Dead letters that were not replayed with success yet, oldest first. */
export function listDeadLetters(dataSource: DataSource): Promise<DeadLetter[]> {
  return dataSource.query(
    `SELECT id, reaction, topic, key, payload, occurred_at AS "occurredAt", attempts, last_error AS "lastError", died_at AS "diedAt"
       FROM dead_letter WHERE replayed_at IS NULL ORDER BY died_at, id`,
  )
}

/** Asks the running service to try the dead letter once more; true when there is such a letter. */
export async function replayDeadLetter(dataSource: DataSource, id: string): Promise<boolean> {
  const [, asked]: [unknown, number] = await dataSource.query(
    'UPDATE dead_letter SET replay_requested_at = now() WHERE id = $1 AND replayed_at IS NULL',
    [id],
  )
  return asked === 1
}

interface RequestedRow {
  readonly id: string
  readonly reaction: string
  readonly event_id: string
  readonly topic: string
  readonly key: string
  readonly payload: unknown
  readonly occurred_at: Date
}

/** Does the replays that were asked for, each once; one that fails again stays a dead letter. True when there were any. */
export async function replayRequested(manager: EntityManager, reactor: Reactor): Promise<boolean> {
  const rows: RequestedRow[] = await manager.query(
    'SELECT * FROM dead_letter WHERE replay_requested_at IS NOT NULL AND replayed_at IS NULL ORDER BY died_at, id LIMIT 100',
  )
  for (const row of rows) await replay(manager, reactor, row)
  return rows.length > 0
}

async function replay(manager: EntityManager, reactor: Reactor, row: RequestedRow): Promise<void> {
  try {
    const reaction = reactor.reactions.find(({ name }) => name === row.reaction)
    if (!reaction) throw new Error(`The service no longer has the reaction ${row.reaction}.`)
    const event = { id: row.event_id, topic: row.topic, key: row.key, payload: row.payload, occurredAt: row.occurred_at.toISOString() }
    await react(reactor, reaction, event, inside =>
      inside.query('UPDATE dead_letter SET replayed_at = $2 WHERE id = $1', [row.id, reactor.clock()]),
    )
  } catch (error) {
    await manager.query('UPDATE dead_letter SET attempts = attempts + 1, last_error = $2, replay_requested_at = NULL WHERE id = $1', [
      row.id,
      wordsOf(error),
    ])
  }
}
