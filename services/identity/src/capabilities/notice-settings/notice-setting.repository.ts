import type { EntityManager } from 'typeorm'
import type { InboxNoticeKind } from '../notices/notice-kind.enum.ts'
import type { NoticeSetting } from './notice-channels.rules.ts'

/** What people have chosen; who has chosen nothing has no row. */
export class NoticeSettingRepository {
  constructor(private readonly manager: EntityManager) {}

  of(userId: string): Promise<NoticeSetting[]> {
    return this.manager.query('SELECT kind, in_app AS "inApp", letter, push FROM notice_setting WHERE user_id = $1', [userId])
  }

  /** Who of these does not want the bell to ring for it. */
  async quiet(kind: InboxNoticeKind, userIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows: { userId: string }[] = await this.manager.query(
      'SELECT user_id AS "userId" FROM notice_setting WHERE kind = $1 AND user_id = ANY($2::uuid[]) AND NOT in_app',
      [kind, userIds],
    )
    return new Set(rows.map(({ userId }) => userId))
  }

  async set(userId: string, { kind, inApp, letter, push }: NoticeSetting): Promise<void> {
    await this.manager.query(
      `INSERT INTO notice_setting (user_id, kind, in_app, letter, push) SELECT id, $2, $3, $4, $5 FROM auth_user WHERE id = $1
       ON CONFLICT (user_id, kind) DO UPDATE SET in_app = EXCLUDED.in_app, letter = EXCLUDED.letter, push = EXCLUDED.push`,
      [userId, kind, inApp, letter ?? true, push ?? true],
    )
  }
}
