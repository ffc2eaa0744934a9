import type { EntityManager } from 'typeorm'

export interface Attendance {
  readonly officerId: string | null
  readonly producerId: string | null
  readonly isCompleted: boolean
}

/** Somebody without the training asked for. */
export interface Untrained {
  readonly id: string
  readonly name: string
  readonly unitId: string
}

type Page = { readonly first: number; readonly after: readonly unknown[] }

export class AttendanceRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The unit of a session that counts; undefined for an unknown one. Nobody else writes its attendance meanwhile. */
  async lockSession(sessionId: string): Promise<string | undefined> {
    const rows: { unitId: string }[] = await this.manager.query(
      'SELECT unit_id AS "unitId" FROM training_session WHERE id = $1 AND voided_because IS NULL FOR UPDATE',
      [sessionId],
    )
    return rows[0]?.unitId
  }

  ofSession(sessionId: string): Promise<Attendance[]> {
    return this.manager.query(
      `SELECT officer_id AS "officerId", producer_id AS "producerId", is_completed AS "isCompleted" FROM training_attendance
        WHERE session_id = $1 ORDER BY officer_id, producer_id`,
      [sessionId],
    )
  }

  /** Makes this the whole attendance of the session; rows that stay as they were are left alone. */
  async replace(sessionId: string, attendance: readonly Attendance[]): Promise<void> {
    const given = JSON.stringify(attendance)
    const rows = 'jsonb_to_recordset($2) AS g("officerId" uuid, "producerId" uuid, "isCompleted" boolean)'
    const same = 'a.officer_id IS NOT DISTINCT FROM g."officerId" AND a.producer_id IS NOT DISTINCT FROM g."producerId"'
    await this.manager.query(`DELETE FROM training_attendance a WHERE session_id = $1 AND NOT EXISTS (SELECT FROM ${rows} WHERE ${same})`, [
      sessionId,
      given,
    ])
    await this.manager.query(
      `UPDATE training_attendance a SET is_completed = g."isCompleted" FROM ${rows} WHERE a.session_id = $1 AND ${same} AND a.is_completed <> g."isCompleted"`,
      [sessionId, given],
    )
    await this.manager.query(
      `INSERT INTO training_attendance (session_id, officer_id, producer_id, is_completed)
       SELECT $1, g."officerId", g."producerId", g."isCompleted" FROM ${rows} WHERE NOT EXISTS (SELECT FROM training_attendance a WHERE a.session_id = $1 AND ${same})`,
      [sessionId, given],
    )
  }

  async strangers(officerIds: readonly string[], producerIds: readonly string[]): Promise<{ officers: number; producers: number }> {
    const [row] = await this.manager.query(
      `SELECT (SELECT count(*)::int FROM unnest($1::uuid[]) AS k(id) WHERE NOT EXISTS (SELECT FROM ocop_officer o WHERE o.id = k.id AND o.voided_because IS NULL)) AS officers,
              (SELECT count(*)::int FROM unnest($2::uuid[]) AS k(id) WHERE NOT EXISTS (SELECT FROM known_producer p WHERE p.producer_id = k.id)) AS producers`,
      [officerIds, producerIds],
    )
    return row
  }

  /** Officers in post in the year who have completed no basic course on the cycle in it, by name; one more than asked for. */
  untrainedOfficers(unitId: string, year: number, { first, after }: Page): Promise<Untrained[]> {
    return this.manager.query(
      `SELECT o.id, o.name, o.unit_id AS "unitId" FROM ocop_officer o JOIN known_unit_area z ON z.unit_id = o.unit_id AND z.area_id = $1
        WHERE o.voided_because IS NULL AND o.in_post_from <= make_date($2, 12, 31) AND coalesce(o.in_post_to >= make_date($2, 1, 1), true)
          AND NOT EXISTS (SELECT FROM training_attendance a JOIN training_session s ON s.id = a.session_id JOIN training_course c ON c.id = s.course_id
            WHERE a.officer_id = o.id AND a.is_completed AND c.topic = 'OCOP_CYCLE' AND c.is_basic AND s.voided_because IS NULL AND c.voided_because IS NULL
              AND extract(year FROM s.held_on) = $2)
          AND ($3::text IS NULL OR (o.name, o.id) > ($3, $4::uuid)) ORDER BY o.name, o.id LIMIT $5`,
      [unitId, year, after[0] ?? null, after[1] ?? null, first + 1],
    )
  }

  /** Producers with a dossier of the year who have completed no course in it, by name; one more than asked for. */
  untrainedProducers(unitId: string, year: number, { first, after }: Page): Promise<Untrained[]> {
    return this.manager.query(
      `SELECT p.producer_id AS id, p.name, p.unit_id AS "unitId" FROM known_producer p
        WHERE EXISTS (SELECT FROM dossier d JOIN known_unit_area z ON z.unit_id = d.unit_id AND z.area_id = $1
            WHERE d.producer_id = p.producer_id AND d.plan_year = $2 AND d.submitted_at IS NOT NULL)
          AND NOT EXISTS (SELECT FROM training_attendance a JOIN training_session s ON s.id = a.session_id JOIN training_course c ON c.id = s.course_id
            WHERE a.producer_id = p.producer_id AND a.is_completed AND s.voided_because IS NULL AND c.voided_because IS NULL AND extract(year FROM s.held_on) = $2)
          AND ($3::text IS NULL OR (p.name, p.producer_id) > ($3, $4::uuid)) ORDER BY p.name, p.producer_id LIMIT $5`,
      [unitId, year, after[0] ?? null, after[1] ?? null, first + 1],
    )
  }
}
