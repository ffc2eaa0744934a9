import type { EntityManager } from 'typeorm'

export interface TrainedPerson {
  readonly id: string
  readonly isOfficer: boolean
  readonly name: string
  readonly unitId: string
  readonly isCompleted: boolean
}

export interface AttendanceSheet {
  readonly sessionId: string
  readonly unitId: string
  readonly courseTitle: string
  readonly heldOn: string
  readonly place: string
  readonly people: readonly TrainedPerson[]
}

export class AttendanceSheetRepository {
  constructor(private readonly manager: EntityManager) {}

  /** A session that counts, with everybody who took part, by name; undefined for an unknown one. */
  async find(sessionId: string): Promise<AttendanceSheet | undefined> {
    const [session] = await this.manager.query(
      `SELECT s.id AS "sessionId", s.unit_id AS "unitId", c.title AS "courseTitle", s.held_on::text AS "heldOn", s.place
         FROM training_session s JOIN training_course c ON c.id = s.course_id WHERE s.id = $1 AND s.voided_because IS NULL`,
      [sessionId],
    )
    const people: TrainedPerson[] = await this.manager.query(
      `SELECT coalesce(a.officer_id, a.producer_id) AS id, a.officer_id IS NOT NULL AS "isOfficer", coalesce(o.name, p.name) AS name,
              coalesce(o.unit_id, p.unit_id) AS "unitId", a.is_completed AS "isCompleted"
         FROM training_attendance a LEFT JOIN ocop_officer o ON o.id = a.officer_id LEFT JOIN known_producer p ON p.producer_id = a.producer_id
        WHERE a.session_id = $1 ORDER BY 3, 1`,
      [sessionId],
    )
    return session && { ...session, people }
  }
}
