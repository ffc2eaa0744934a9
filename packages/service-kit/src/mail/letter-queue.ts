import { randomUUID } from 'node:crypto'
import type { EntityManager } from 'typeorm'
import type { WaitingLetter } from './letter.entity.ts'

const COLUMNS = 'id, kind, recipient, about, valid_until AS "validUntil", attempts'

export class LetterRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ kind, recipient, about, validUntil }: Omit<WaitingLetter, 'id' | 'attempts'>, now: Date): Promise<void> {
    await this.manager.query(
      'INSERT INTO letter (id, kind, recipient, about, valid_until, next_attempt_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [randomUUID(), kind, recipient, about, validUntil, now],
    )
  }

  /** Takes the letter whose turn it is; should we die before it is sent, its turn comes again later. */
  async takeNext(now: Date): Promise<WaitingLetter | undefined> {
    const [[letter]]: [WaitingLetter[]] = await this.manager.query(
      `UPDATE letter SET attempts = attempts + 1,
              next_attempt_at = $1::timestamptz + make_interval(secs => LEAST(30 * power(2, attempts), 600)::integer)
        WHERE id = (SELECT id FROM letter WHERE next_attempt_at <= $1 AND valid_until > $1
                     ORDER BY next_attempt_at LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING ${COLUMNS}`,
      [now],
    )
    return letter
  }

  async remove(id: string): Promise<void> {
    await this.manager.query('DELETE FROM letter WHERE id = $1', [id])
  }

  /** Answers how many could not be sent in time. */
  async removeLate(now: Date): Promise<number> {
    const [, removed] = await this.manager.query('DELETE FROM letter WHERE valid_until <= $1', [now])
    return removed as number
  }
}
