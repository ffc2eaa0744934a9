import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { LetterOrder, WaitingLetter } from './waiting-letter.ts'

const COLUMNS = 'id, kind, recipient, about, content, valid_until AS "validUntil", attempts'
/** Turns of one letter; with waits that double up to six hours they take about three days. */
export const MOST_ATTEMPTS = 24

/** The table `letter` of a service that writes letters. */
export class LetterQueue {
  constructor(private readonly manager: EntityManager) {}

  async add({ id = randomUUID(), kind, recipient, about, content = null, validUntil, notBefore }: LetterOrder, now: Date): Promise<void> {
    await this.manager.query(
      `INSERT INTO letter (id, kind, recipient, about, content, valid_until, next_attempt_at) VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7)
       ON CONFLICT (id) DO NOTHING`,
      [id, kind, recipient, about, content === null ? null : JSON.stringify(content), validUntil, notBefore ?? now],
    )
  }

  /** Takes the letter whose turn it is; should we die before it is sent, its turn comes again later. */
  async takeNext(now: Date): Promise<WaitingLetter | undefined> {
    const [[letter]]: [WaitingLetter[]] = await this.manager.query(
      `UPDATE letter SET attempts = attempts + 1,
              next_attempt_at = $1::timestamptz + make_interval(secs => LEAST(30 * power(2, attempts), 21600)::integer)
        WHERE id = (SELECT id FROM letter WHERE next_attempt_at <= $1 AND valid_until > $1 AND attempts < $2
                     ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING ${COLUMNS}`,
      [now, MOST_ATTEMPTS],
    )
    return letter
  }

  async remove(id: string): Promise<void> {
    await this.manager.query('DELETE FROM letter WHERE id = $1', [id])
  }

  /** Answers how many could not be sent in time, or in all their turns. */
  async removeLate(now: Date): Promise<number> {
    const [, removed] = await this.manager.query('DELETE FROM letter WHERE valid_until <= $1 OR attempts >= $2 AND next_attempt_at <= $1', [
      now,
      MOST_ATTEMPTS,
    ])
    return removed as number
  }
}
