import type { EntityManager } from 'typeorm'
import type { Role } from '../memberships/role.enum.ts'
import type { InboxNotice, InboxReader, InboxState } from './notice.entity.ts'

/** More is not counted: a bell says `99+`. */
const MOST_COUNTED = 100
const MOST_FRESH = 20
const LAST_PLACE = '9223372036854775807'
const NOTICE = 'n.id, n.sequence, n.kind, n.subject_id AS "subjectId", n.facts, n.happened_at AS "happenedAt", n.read_at AS "readAt"'
/** Of this person `$1`, and for somebody for whom the person acts in a role `$2` that was told. */
const MINE = `n.user_id = $1 AND (n.acts_for IS NULL OR EXISTS (SELECT FROM jsonb_to_recordset($2::jsonb) AS held(role text, "subjectIds" uuid[])
    WHERE n.acts_for && held."subjectIds" AND (n.roles IS NULL OR held.role = ANY (n.roles))))`

export type NewNotice = Omit<InboxNotice, 'sequence'> & {
  readonly userId: string
  readonly actsFor: readonly string[] | null
  readonly roles: readonly Role[] | null
}

export class NoticeRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Each once; answers the new ones. Accounts that are gone get none. */
  add(notices: readonly NewNotice[]): Promise<{ id: string; userId: string }[]> {
    return this.manager.query(
      `INSERT INTO inbox_notice (id, user_id, kind, subject_id, acts_for, roles, facts, happened_at, read_at)
       SELECT t.id, u.id, t.kind, t."subjectId", t."actsFor", t.roles, t.facts, t."happenedAt", t."readAt"
         FROM jsonb_to_recordset($1::jsonb) AS t(id uuid, "userId" uuid, kind text, "subjectId" uuid, "actsFor" uuid[], roles text[], facts jsonb, "happenedAt" timestamptz, "readAt" timestamptz)
         JOIN auth_user u ON u.id = t."userId"
       ON CONFLICT (id) DO NOTHING RETURNING id, user_id AS "userId"`,
      [JSON.stringify(notices)],
    )
  }

  /** The latest first. */
  page(
    { userId, roles }: InboxReader,
    { isUnread, limit, before }: { isUnread: boolean; limit: number; before: unknown },
  ): Promise<InboxNotice[]> {
    return this.manager.query(
      `SELECT ${NOTICE} FROM inbox_notice n WHERE ${MINE} AND (NOT $3::boolean OR n.read_at IS NULL) AND ($4::bigint IS NULL OR n.sequence < $4)
        ORDER BY n.sequence DESC LIMIT $5`,
      [userId, JSON.stringify(roles), isUnread, before, limit],
    )
  }

  async countUnread({ userId, roles }: InboxReader): Promise<number> {
    const [{ unread }]: [{ unread: number }] = await this.manager.query(
      `SELECT count(*)::int AS unread FROM (SELECT FROM inbox_notice n WHERE ${MINE} AND n.read_at IS NULL LIMIT ${MOST_COUNTED}) few`,
      [userId, JSON.stringify(roles)],
    )
    return unread
  }

  /** What a bell has to know, all of one moment; `after` is the place it knows of, null when it knows nothing yet. */
  async state({ userId, roles }: InboxReader, after: string | null): Promise<InboxState> {
    const [state]: [InboxState] = await this.manager.query(
      `SELECT (SELECT coalesce(max(n.sequence), 0)::text FROM inbox_notice n WHERE n.user_id = $1) AS latest,
              (SELECT count(*)::int FROM (SELECT FROM inbox_notice n WHERE ${MINE} AND n.read_at IS NULL LIMIT ${MOST_COUNTED}) few) AS unread,
              ARRAY(SELECT json_build_object('id', n.id, 'kind', n.kind) FROM inbox_notice n
                     WHERE ${MINE} AND n.sequence > $3::bigint ORDER BY n.sequence LIMIT ${MOST_FRESH}) AS fresh`,
      [userId, JSON.stringify(roles), after ?? LAST_PLACE],
    )
    return state
  }

  /** Of these notices, or of all that came until a moment; answers how many were not read before. */
  async markRead({ userId }: Pick<InboxReader, 'userId'>, which: { ids: readonly string[] } | { until: Date }, at: Date): Promise<number> {
    const [, read] = await this.manager.query(
      `UPDATE inbox_notice SET read_at = $2 WHERE user_id = $1 AND read_at IS NULL AND ${'ids' in which ? 'id = ANY($3::uuid[])' : 'happened_at <= $3'}`,
      [userId, at, 'ids' in which ? which.ids : which.until],
    )
    return read as number
  }

  /** Answers how many were forgotten. */
  async forget(before: Date, limit: number): Promise<number> {
    const [, forgotten] = await this.manager.query(
      'DELETE FROM inbox_notice WHERE id IN (SELECT id FROM inbox_notice WHERE happened_at < $1 ORDER BY happened_at LIMIT $2)',
      [before, limit],
    )
    return forgotten as number
  }
}
