import type { EntityManager } from 'typeorm'
import type { OfferedDevice, PushDevice, QuietHours } from './push-device.entity.ts'

const DEVICE = 'id, user_id AS "userId", endpoint, label, created_at AS "createdAt", last_success_at AS "lastSuccessAt"'

export class PushDeviceRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The oldest first. */
  of(userId: string): Promise<PushDevice[]> {
    return this.manager.query(`SELECT ${DEVICE} FROM push_device WHERE user_id = $1 ORDER BY created_at, id`, [userId])
  }

  /** Whoever else counts this person's devices waits. */
  async lockPerson(userId: string): Promise<void> {
    await this.manager.query('SELECT FROM auth_user WHERE id = $1 FOR NO KEY UPDATE', [userId])
  }

  /** Whoever else turns this browser on waits: of two rows for one endpoint PostgreSQL would refuse the second by its id, which is no conflict that `set` minds. */
  async lockEndpoint(endpoint: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('push device:' || $1, 0))`, [endpoint])
  }

  /** A browser has one endpoint: whoever turns it on last is told there. False when that session is over. */
  async set(
    id: string,
    { endpoint, p256dh, auth, label, language }: OfferedDevice,
    { userId, sessionId, at }: { readonly userId: string; readonly sessionId: string; readonly at: Date },
  ): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO push_device (id, user_id, session_id, endpoint, p256dh, auth, label, language, created_at)
       SELECT $1, user_id, id, $4, $5, $6, $7, $8, $9 FROM auth_session WHERE id = $3 AND user_id = $2
       ON CONFLICT (endpoint) DO UPDATE SET user_id = EXCLUDED.user_id, session_id = EXCLUDED.session_id, p256dh = EXCLUDED.p256dh,
         auth = EXCLUDED.auth, label = EXCLUDED.label, language = EXCLUDED.language
       RETURNING id`,
      [id, userId, sessionId, endpoint, p256dh, auth, label, language, at],
    )
    return rows.length > 0
  }

  /** What was told to somebody else waits there no more. */
  async forgetMessagesOfOthers(endpoint: string, userId: string): Promise<void> {
    await this.manager.query(
      'DELETE FROM push_message WHERE device_id IN (SELECT id FROM push_device WHERE endpoint = $1 AND user_id <> $2)',
      [endpoint, userId],
    )
  }

  async succeeded(id: string, at: Date): Promise<void> {
    await this.manager.query('UPDATE push_device SET last_success_at = $2 WHERE id = $1', [id, at])
  }

  /** Answers whose it was; undefined when it is gone already. */
  async remove(id: string): Promise<string | undefined> {
    const [[gone]]: [{ userId: string }[]] = await this.manager.query(
      'DELETE FROM push_device WHERE id = $1 RETURNING user_id AS "userId"',
      [id],
    )
    return gone?.userId
  }

  async quietHours(userId: string): Promise<QuietHours | null> {
    const [hours]: QuietHours[] = await this.manager.query(
      'SELECT from_minute AS "from", until_minute AS "until" FROM quiet_hours WHERE user_id = $1',
      [userId],
    )
    return hours ?? null
  }

  async setQuietHours(userId: string, hours: QuietHours | null): Promise<void> {
    if (!hours) return void (await this.manager.query('DELETE FROM quiet_hours WHERE user_id = $1', [userId]))
    await this.manager.query(
      `INSERT INTO quiet_hours (user_id, from_minute, until_minute) SELECT id, $2, $3 FROM auth_user WHERE id = $1
       ON CONFLICT (user_id) DO UPDATE SET from_minute = EXCLUDED.from_minute, until_minute = EXCLUDED.until_minute`,
      [userId, hours.from, hours.until],
    )
  }
}
