import type { EntityManager } from 'typeorm'
import type { DueStep, Notice, ReceivedNotice, Recipient } from './notice.entity.ts'

const NOTICE = `n.id, n.dossier_id AS "dossierId", n.step_number AS "stepNumber", n.kind, n.producer_id AS "producerId", n.unit_id AS "unitId",
  n.level, n.due_on::text AS "dueOn", n.written_at AS "writtenAt"`
/** For one of the producers `$2`, the units `$3` at their level, or the ministry `$4`. */
const RECEIVED = `(n.producer_id = ANY ($2::uuid[]) OR n.level = 'CENTRE' AND $4::boolean OR EXISTS (
  SELECT FROM known_unit_area a JOIN known_unit u ON u.unit_id = a.area_id
   WHERE a.unit_id = n.unit_id AND a.area_id = ANY ($3::uuid[]) AND u.level = n.level))`
/** Ended dossiers wait for nobody. */
const WAITING = `('SUBMITTED', 'COMPLETION_REQUESTED', 'PROPOSED', 'ACCEPTED', 'IN_SESSION', 'CONCLUDED', 'FORWARDED')`

export class NoticeRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Latest steps with a last day up to `until` of which something is still to be said. */
  dueSteps(today: string, until: string): Promise<DueStep[]> {
    return this.manager.query(
      `SELECT d.id AS "dossierId", s.number AS "stepNumber", d.status, d.producer_id AS "producerId", d.unit_id AS "unitId", d.level,
              s.due_on::text AS "dueOn", d.product_name AS "productName", d.receipt_number AS "receiptNumber",
              ARRAY(SELECT a.area_id FROM known_unit_area a JOIN known_unit u ON u.unit_id = a.area_id AND u.level = d.level WHERE a.unit_id = d.unit_id) AS "areaIds"
         FROM dossier_step s JOIN dossier d ON d.id = s.dossier_id
        WHERE s.due_on <= $2::date AND d.status IN ${WAITING}
          AND NOT EXISTS (SELECT FROM dossier_step later WHERE later.dossier_id = s.dossier_id AND later.number > s.number)
          AND NOT EXISTS (SELECT FROM notice n WHERE n.dossier_id = s.dossier_id AND n.step_number = s.number
               AND n.kind = CASE WHEN s.due_on < $1::date THEN 'OVERDUE' WHEN s.due_on <= $1::date + 1 THEN 'DUE_TOMORROW' ELSE 'DUE_IN_A_WEEK' END)
        ORDER BY s.due_on, d.id LIMIT 1000`,
      [today, until],
    )
  }

  /** Each once, whoever writes at the same time; answers the ids of those that are new. */
  async add(notices: readonly Notice[]): Promise<Set<string>> {
    const added: { id: string }[] = await this.manager.query(
      `INSERT INTO notice (id, dossier_id, step_number, kind, producer_id, unit_id, level, due_on, written_at)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::uuid[], $7::text[], $8::date[], $9::timestamptz[])
       ON CONFLICT (dossier_id, step_number, kind) DO NOTHING RETURNING id`,
      [
        notices.map(({ id }) => id),
        notices.map(({ dossierId }) => dossierId),
        notices.map(({ stepNumber }) => stepNumber),
        notices.map(({ kind }) => kind),
        notices.map(({ producerId }) => producerId),
        notices.map(({ unitId }) => unitId),
        notices.map(({ level }) => level),
        notices.map(({ dueOn }) => dueOn),
        notices.map(({ writtenAt }) => writtenAt),
      ],
    )
    return new Set(added.map(({ id }) => id))
  }

  /** The latest first; one more than asked for. */
  received(
    { userId, producerIds, areaIds, isMinistry }: Recipient,
    isUnread: boolean,
    { first, after }: { readonly first: number; readonly after?: readonly [string, string] | undefined },
  ): Promise<ReceivedNotice[]> {
    return this.manager.query(
      `SELECT ${NOTICE}, r.read_at AS "readAt" FROM notice n LEFT JOIN notice_read r ON r.notice_id = n.id AND r.user_id = $1
        WHERE ${RECEIVED} AND (NOT $5::boolean OR r.read_at IS NULL)
          AND ($6::timestamptz IS NULL OR (date_trunc('milliseconds', n.written_at), n.id) < ($6::timestamptz, $7::uuid))
        ORDER BY date_trunc('milliseconds', n.written_at) DESC, n.id DESC LIMIT $8`,
      [userId, producerIds, areaIds, isMinistry, isUnread, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    )
  }

  /** The notice, when it is for this person. */
  async find(id: string, { userId, producerIds, areaIds, isMinistry }: Recipient): Promise<ReceivedNotice | undefined> {
    const [notice]: ReceivedNotice[] = await this.manager.query(
      `SELECT ${NOTICE}, r.read_at AS "readAt" FROM notice n LEFT JOIN notice_read r ON r.notice_id = n.id AND r.user_id = $1
        WHERE ${RECEIVED} AND n.id = $5`,
      [userId, producerIds, areaIds, isMinistry, id],
    )
    return notice
  }

  /** The first time counts. */
  async markRead(noticeId: string, userId: string, at: Date): Promise<void> {
    await this.manager.query('INSERT INTO notice_read (notice_id, user_id, read_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      noticeId,
      userId,
      at,
    ])
  }
}
