import type { EntityManager } from 'typeorm'
import type { CalendarFeed, DueDate } from './calendar-feed.entity.ts'

const FEED = `f.id, f.user_id AS "userId", f.area_ids AS "areaIds", f.opened_at AS "openedAt", f.good_until AS "goodUntil"`
const MOST = 500

export class CalendarFeedRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The officer’s one address: made on first use, later only made good for longer, with the areas of today. */
  async open(feed: CalendarFeed): Promise<CalendarFeed> {
    const [kept]: [CalendarFeed] = await this.manager.query(
      `INSERT INTO calendar_feed AS f (id, user_id, area_ids, opened_at, good_until) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (user_id) WHERE revoked_at IS NULL DO UPDATE SET area_ids = EXCLUDED.area_ids, good_until = EXCLUDED.good_until
       RETURNING ${FEED}`,
      [feed.id, feed.userId, feed.areaIds, feed.openedAt, feed.goodUntil],
    )
    return kept
  }

  /** While it is good. */
  async find(id: string, at: Date): Promise<CalendarFeed | undefined> {
    const [feed]: CalendarFeed[] = await this.manager.query(
      `SELECT ${FEED} FROM calendar_feed f WHERE f.id = $1 AND f.revoked_at IS NULL AND f.good_until > $2`,
      [id, at],
    )
    return feed
  }

  /** True when there was one. */
  async revoke(userId: string, at: Date): Promise<boolean> {
    const [, revoked]: [unknown, number] = await this.manager.query(
      'UPDATE calendar_feed SET revoked_at = $2 WHERE user_id = $1 AND revoked_at IS NULL',
      [userId, at],
    )
    return revoked > 0
  }

  /** What lies in the areas, at the level of the area, and has a last day; the most overdue first. */
  dueDates(areaIds: readonly string[], isMinistry: boolean): Promise<DueDate[]> {
    return this.manager.query(
      `SELECT d.id AS "dossierId", s.number AS "stepNumber", d.product_name AS "productName", d.receipt_number AS "receiptNumber", d.status,
              s.due_on::text AS "dueOn", s.at AS "changedAt"
         FROM dossier d
        CROSS JOIN LATERAL (SELECT * FROM dossier_step s WHERE s.dossier_id = d.id ORDER BY s.number DESC LIMIT 1) AS s
        WHERE d.status IN ('SUBMITTED', 'PROPOSED', 'ACCEPTED', 'IN_SESSION', 'CONCLUDED', 'FORWARDED') AND s.due_on IS NOT NULL
          AND (d.level = 'CENTRE' AND $2::boolean OR EXISTS (
            SELECT FROM known_unit_area a JOIN known_unit u ON u.unit_id = a.area_id
             WHERE a.unit_id = d.unit_id AND a.area_id = ANY ($1::uuid[]) AND u.level = d.level))
        ORDER BY s.due_on, d.id LIMIT ${MOST}`,
      [areaIds, isMinistry],
    )
  }
}
