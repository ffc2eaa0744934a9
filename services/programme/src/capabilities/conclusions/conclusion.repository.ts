import type { EntityManager } from 'typeorm'
import type { Conclusion } from './conclusion.entity.ts'

const CONCLUSION = `c.id, c.session_id AS "sessionId", c.dossier_id AS "dossierId", c.sheets, c.average::float8 AS average, c.band, c.star, c.missed, c.outcome,
  c.finding_reason AS "findingReason", c.concluded_by AS "concludedBy", c.concluded_at AS "concludedAt", c.annulled_at AS "annulledAt",
  c.annulled_because AS "annulledBecause",
  (SELECT coalesce(json_agg(json_build_object('criterionCode', k.criterion_code, 'points', k.points, 'reason', k.reason) ORDER BY k.criterion_code), '[]')
     FROM concluded_criterion k WHERE k.conclusion_id = c.id) AS criteria`

export class ConclusionRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string): Promise<Conclusion | undefined> {
    const rows: Conclusion[] = await this.manager.query(`SELECT ${CONCLUSION} FROM conclusion c WHERE c.id = $1`, [id])
    return rows[0]
  }

  /** The latest first, annulled ones too. */
  ofDossiers(dossierIds: readonly string[]): Promise<Conclusion[]> {
    return this.manager.query(
      `SELECT ${CONCLUSION} FROM conclusion c WHERE c.dossier_id = ANY ($1::uuid[]) ORDER BY c.concluded_at DESC, c.id`,
      [dossierIds],
    )
  }

  /** False where the dossier is concluded in this session. */
  async insert({ criteria, ...conclusion }: Conclusion): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO conclusion (id, session_id, dossier_id, sheets, average, band, star, outcome, finding_reason, concluded_by, concluded_at, missed)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (session_id, dossier_id) WHERE annulled_at IS NULL DO NOTHING RETURNING id`,
      [...FIELDS.map(field => conclusion[field]), JSON.stringify(conclusion.missed)],
    )
    if (rows.length === 0) return false
    await this.manager.query(
      `INSERT INTO concluded_criterion (conclusion_id, criterion_code, points, reason)
       SELECT $1, n."criterionCode", n.points, n.reason FROM jsonb_to_recordset($2) AS n ("criterionCode" text, points numeric, reason text)`,
      [conclusion.id, JSON.stringify(criteria)],
    )
    return true
  }

  async annul(id: string, because: string, at: Date): Promise<void> {
    await this.manager.query('UPDATE conclusion SET annulled_at = $3, annulled_because = $2 WHERE id = $1 AND annulled_at IS NULL', [
      id,
      because,
      at,
    ])
  }
}

const FIELDS = [
  'id',
  'sessionId',
  'dossierId',
  'sheets',
  'average',
  'band',
  'star',
  'outcome',
  'findingReason',
  'concludedBy',
  'concludedAt',
] as const
