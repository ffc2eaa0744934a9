import type { EntityManager } from 'typeorm'
import type { Conflict, Seat, Session } from './session.entity.ts'

const SESSION = `e.id, e.council_id AS "councilId", e.name, e.held_on::text AS "heldOn", e.status, e.opened_at AS "openedAt", e.closed_at AS "closedAt", e.present`

export interface SessionPage {
  readonly first: number
  readonly after?: readonly [heldOn: string, id: string] | undefined
}

export class SessionRepository {
  constructor(private readonly manager: EntityManager) {}

  findMany(ids: readonly string[]): Promise<Session[]> {
    return this.manager.query(`SELECT ${SESSION} FROM evaluation_session e WHERE e.id = ANY ($1::uuid[])`, [ids])
  }

  /** `FOR SHARE` while the council works, `FOR UPDATE` while the session closes. */
  async lock(id: string, mode: 'FOR SHARE' | 'FOR UPDATE'): Promise<Session | undefined> {
    const rows: Session[] = await this.manager.query(`SELECT ${SESSION} FROM evaluation_session e WHERE e.id = $1 ${mode}`, [id])
    return rows[0]
  }

  /** The latest held first; one more than asked for. */
  ofMember(userId: string, { first, after }: SessionPage): Promise<Session[]> {
    return this.manager.query(
      `SELECT ${SESSION} FROM evaluation_session e JOIN council_member m ON m.council_id = e.council_id
        WHERE m.user_id = $1 AND ($2::date IS NULL OR (e.held_on, e.id) < ($2::date, $3::uuid)) ORDER BY e.held_on DESC, e.id DESC LIMIT $4`,
      [userId, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    )
  }

  /** Of each council the latest fifty held, the latest first. */
  ofCouncils(councilIds: readonly string[]): Promise<Session[]> {
    return this.manager.query(
      `SELECT e.* FROM unnest($1::uuid[]) AS wanted (id) CROSS JOIN LATERAL (
         SELECT ${SESSION} FROM evaluation_session e WHERE e.council_id = wanted.id ORDER BY e.held_on DESC, e.id DESC LIMIT 50) AS e`,
      [councilIds],
    )
  }

  /** In which the dossier may be scored now; the latest first. */
  openOf(dossierId: string): Promise<Session[]> {
    return this.manager.query(
      `SELECT ${SESSION} FROM evaluation_session e JOIN session_dossier s ON s.session_id = e.id
        WHERE s.dossier_id = $1 AND e.status = 'OPEN' ORDER BY e.held_on DESC, e.id`,
      [dossierId],
    )
  }

  async insert({ id, councilId, name, heldOn, status, openedAt }: Session): Promise<void> {
    await this.manager.query(
      'INSERT INTO evaluation_session (id, council_id, name, held_on, status, opened_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, councilId, name, heldOn, status, openedAt],
    )
  }

  async close(id: string, at: Date): Promise<void> {
    await this.manager.query(`UPDATE evaluation_session SET status = 'CLOSED', closed_at = $2 WHERE id = $1`, [id, at])
  }

  /** Who was there, over what was written before. */
  async setPresent(id: string, userIds: readonly string[]): Promise<void> {
    await this.manager.query('UPDATE evaluation_session SET present = $2 WHERE id = $1', [id, userIds])
  }

  async addDossier(sessionId: string, dossierId: string): Promise<void> {
    await this.manager.query('INSERT INTO session_dossier (session_id, dossier_id) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      sessionId,
      dossierId,
    ])
  }

  /** Whether the dossier is scored there; held against conclusions (`FOR SHARE`), or against anything else until the transaction ends. */
  async holdDossier(sessionId: string, dossierId: string, mode: 'FOR SHARE' | 'FOR NO KEY UPDATE'): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(`SELECT 1 FROM session_dossier WHERE session_id = $1 AND dossier_id = $2 ${mode}`, [
      sessionId,
      dossierId,
    ])
    return rows.length > 0
  }

  /** The dossiers of sessions, as one member sees them, in the order they were filed. */
  seats(sessionIds: readonly string[], userId: string): Promise<Seat[]> {
    return this.manager.query(
      `SELECT s.session_id AS "sessionId", s.dossier_id AS "dossierId",
              EXISTS (SELECT FROM score_sheet c WHERE (c.session_id, c.dossier_id, c.member_id) = (s.session_id, s.dossier_id, $2)) AS "hasSheet",
              EXISTS (SELECT FROM conflict_of_interest c WHERE (c.session_id, c.dossier_id, c.user_id) = (s.session_id, s.dossier_id, $2)) AS "hasConflict"
         FROM session_dossier s JOIN dossier d ON d.id = s.dossier_id
        WHERE s.session_id = ANY ($1::uuid[]) ORDER BY s.session_id, d.receipt_number, d.id`,
      [sessionIds, userId],
    )
  }

  /** Dossiers of a session that nobody concluded. */
  async notConcluded(sessionId: string): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `SELECT d.id FROM session_dossier s JOIN dossier d ON d.id = s.dossier_id AND d.status = 'IN_SESSION'
        WHERE s.session_id = $1 AND NOT EXISTS (SELECT FROM conclusion c WHERE (c.session_id, c.dossier_id) = (s.session_id, s.dossier_id) AND c.annulled_at IS NULL)
        ORDER BY d.id`,
      [sessionId],
    )
    return rows.map(({ id }) => id)
  }

  /** Whether the dossier was filed in the area of the unit. */
  async lies(dossierId: string, unitId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      'SELECT FROM dossier d JOIN known_unit_area a ON a.unit_id = d.unit_id AND a.area_id = $2 WHERE d.id = $1',
      [dossierId, unitId],
    )
    return rows.length > 0
  }

  conflictsOf(dossierIds: readonly string[]): Promise<Conflict[]> {
    return this.manager.query(
      `SELECT c.session_id AS "sessionId", c.dossier_id AS "dossierId", c.user_id AS "userId", c.reason, c.declared_at AS "declaredAt"
         FROM conflict_of_interest c WHERE c.dossier_id = ANY ($1::uuid[]) ORDER BY c.declared_at`,
      [dossierIds],
    )
  }

  async addConflict({ sessionId, dossierId, userId, reason, declaredAt }: Conflict): Promise<void> {
    await this.manager.query(
      `INSERT INTO conflict_of_interest (session_id, dossier_id, user_id, reason, declared_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
      [sessionId, dossierId, userId, reason, declaredAt],
    )
  }
}
