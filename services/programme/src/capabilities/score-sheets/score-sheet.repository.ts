import type { EntityManager } from 'typeorm'
import type { ScoreSheet } from './score-sheet.entity.ts'

const SHEET = `s.id, s.session_id AS "sessionId", s.dossier_id AS "dossierId", s.member_id AS "memberId", s.rubric_id AS "rubricId", s.total::float8 AS total,
  s.is_disqualifying AS "isDisqualifying", s.disqualification_reason AS "disqualificationReason", s.comment, s.submitted_at AS "submittedAt",
  (SELECT coalesce(json_agg(json_build_object('criterionCode', l.criterion_code, 'optionIndex', l.option_index, 'points', l.points, 'note', l.note)
            ORDER BY l.criterion_code), '[]') FROM score_line l WHERE l.sheet_id = s.id) AS lines`

export class ScoreSheetRepository {
  constructor(private readonly manager: EntityManager) {}

  async find(id: string): Promise<ScoreSheet | undefined> {
    const rows: ScoreSheet[] = await this.manager.query(`SELECT ${SHEET} FROM score_sheet s WHERE s.id = $1`, [id])
    return rows[0]
  }

  /** In the order they were submitted. */
  ofDossiers(sessionIds: readonly string[], dossierIds: readonly string[]): Promise<ScoreSheet[]> {
    return this.manager.query(
      `SELECT ${SHEET} FROM score_sheet s WHERE s.session_id = ANY ($1::uuid[]) AND s.dossier_id = ANY ($2::uuid[]) ORDER BY s.submitted_at, s.id`,
      [sessionIds, dossierIds],
    )
  }

  /** False where the member has submitted one before. */
  async insert({ lines, ...sheet }: ScoreSheet): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      `INSERT INTO score_sheet (id, session_id, dossier_id, member_id, rubric_id, total, is_disqualifying, disqualification_reason, comment, submitted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (session_id, dossier_id, member_id) DO NOTHING RETURNING id`,
      FIELDS.map(field => sheet[field]),
    )
    if (rows.length === 0) return false
    await this.manager.query(
      `INSERT INTO score_line (sheet_id, criterion_code, option_index, points, note)
       SELECT $1, n."criterionCode", n."optionIndex", n.points, n.note
         FROM jsonb_to_recordset($2) AS n ("criterionCode" text, "optionIndex" smallint, points numeric, note text)`,
      [sheet.id, JSON.stringify(lines)],
    )
    return true
  }
}

const FIELDS = [
  'id',
  'sessionId',
  'dossierId',
  'memberId',
  'rubricId',
  'total',
  'isDisqualifying',
  'disqualificationReason',
  'comment',
  'submittedAt',
] as const
