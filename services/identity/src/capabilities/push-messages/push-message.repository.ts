import type { EntityManager } from 'typeorm'
import type { PushContent, WaitingMessage } from './push-message.entity.ts'

/** Turns of one message; with waits that double up to an hour they take about half a day. */
const MOST_ATTEMPTS = 16

interface NewMessages {
  readonly content: PushContent
  readonly isUrgent: boolean
  readonly validUntil: Date
  readonly now: Date
}

export class PushMessageRepository {
  constructor(private readonly manager: EntityManager) {}

  /** One for each device of each person who has the notice; a device that goes at the same moment must not undo the notice. */
  async add(
    told: readonly { readonly id: string; readonly userId: string }[],
    { content, isUrgent, validUntil, now }: NewMessages,
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO push_message (device_id, notice_id, content, is_urgent, valid_until, next_attempt_at)
       SELECT d.id, t.id, $2::jsonb, $3, $4, $5 FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, "userId" uuid)
         JOIN push_device d ON d.user_id = t."userId" ORDER BY d.id FOR KEY SHARE OF d
       ON CONFLICT DO NOTHING`,
      [JSON.stringify(told), JSON.stringify(content), isUrgent, validUntil, now],
    )
  }

  /** Asked for again while it waits it is one test. */
  async addTest(deviceId: string, { content, isUrgent, validUntil, now }: NewMessages): Promise<void> {
    await this.manager.query(
      `INSERT INTO push_message (device_id, content, is_urgent, valid_until, next_attempt_at) VALUES ($1, $2::jsonb, $3, $4, $5)
       ON CONFLICT DO NOTHING`,
      [deviceId, JSON.stringify(content), isUrgent, validUntil, now],
    )
  }

  /** Takes messages whose turn it is, what is urgent first; should we die before they are sent, their turn comes again later. */
  takeNext(now: Date, limit: number): Promise<WaitingMessage[]> {
    return this.manager.query(
      `WITH turn AS (
         SELECT id FROM push_message WHERE next_attempt_at <= $1 AND valid_until > $1 AND attempts < $2
          ORDER BY is_urgent DESC, next_attempt_at LIMIT $3 FOR UPDATE SKIP LOCKED),
       taken AS (
         UPDATE push_message m SET attempts = attempts + 1,
                next_attempt_at = $1::timestamptz + make_interval(secs => LEAST(30 * power(2, attempts), 3600)::integer)
           FROM turn WHERE m.id = turn.id RETURNING m.*)
       SELECT t.id, t.device_id AS "deviceId", t.notice_id AS "noticeId", t.content, t.is_urgent AS "isUrgent", t.valid_until AS "validUntil",
              t.attempts, d.user_id AS "userId", d.endpoint, d.p256dh, d.auth, d.language, n.acts_for AS "actsFor", n.roles,
              coalesce(n.read_at > n.happened_at, false) AS "isRead",
              CASE WHEN q.user_id IS NOT NULL THEN json_build_object('from', q.from_minute, 'until', q.until_minute) END AS "quietHours"
         FROM taken t JOIN push_device d ON d.id = t.device_id
         LEFT JOIN inbox_notice n ON n.id = t.notice_id LEFT JOIN quiet_hours q ON q.user_id = d.user_id`,
      [now, MOST_ATTEMPTS, limit],
    )
  }

  /** Not before then; to wait for the morning is no attempt. */
  async postpone(id: string, until: Date, { isAttempt }: { isAttempt: boolean }): Promise<void> {
    await this.manager.query(
      `UPDATE push_message SET next_attempt_at = CASE WHEN $3 THEN greatest(next_attempt_at, $2) ELSE $2 END,
              attempts = attempts - CASE WHEN $3 THEN 0 ELSE 1 END WHERE id = $1`,
      [id, until, isAttempt],
    )
  }

  async remove(id: string): Promise<void> {
    await this.manager.query('DELETE FROM push_message WHERE id = $1', [id])
  }

  /** Answers how many could not be sent in time, or in all their turns. */
  async removeLate(now: Date): Promise<number> {
    const [, removed] = await this.manager.query(
      'DELETE FROM push_message WHERE valid_until <= $1 OR attempts >= $2 AND next_attempt_at <= $1',
      [now, MOST_ATTEMPTS],
    )
    return removed as number
  }
}
