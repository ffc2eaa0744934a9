import type { EntityManager } from 'typeorm'
import type { ChecklistItem } from './checklist.rules.ts'

export interface ChecklistVersion {
  readonly code: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly legalBasis: string
  readonly isVerified: boolean
  readonly items: readonly (ChecklistItem & { readonly wordsVi: string; readonly wordsEn: string; readonly isVerified: boolean })[]
}

export interface ChecklistAnswer {
  readonly item: string
  readonly isMet: boolean
  readonly evidence: string | null
}

export interface GivenAnswer extends ChecklistAnswer {
  readonly salesPointId: string
  readonly answeredBy: string
  readonly answeredAt: Date
}

const VERSION = `v.code, v.valid_from::text AS "validFrom", v.valid_to::text AS "validTo", v.legal_basis AS "legalBasis", v.is_verified AS "isVerified",
  ARRAY(SELECT json_build_object('code', i.code, 'criterion', i.criterion, 'need', i.need, 'wordsVi', i.words_vi, 'wordsEn', i.words_en, 'isVerified', i.is_verified)
          FROM checklist_item i WHERE i.version = v.code ORDER BY i.position) AS items`

/** The national criteria by the day they held, and what was answered to them. */
export class ChecklistRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The checklist that held on a day; null before the first. */
  async on(day: string): Promise<ChecklistVersion | null> {
    const [version]: ChecklistVersion[] = await this.manager.query(
      `SELECT ${VERSION} FROM checklist_version v WHERE v.valid_from <= $1 AND coalesce(v.valid_to >= $1, true) ORDER BY v.valid_from DESC LIMIT 1`,
      [day],
    )
    return version ?? null
  }

  byCodes(codes: readonly string[]): Promise<ChecklistVersion[]> {
    return this.manager.query(`SELECT ${VERSION} FROM checklist_version v WHERE v.code = ANY ($1::text[])`, [codes])
  }

  async answer(
    salesPointId: string,
    version: string,
    answers: readonly ChecklistAnswer[],
    { by, at }: { by: string; at: Date },
  ): Promise<void> {
    await this.manager.query(
      `INSERT INTO checklist_answer (sales_point_id, version, item, is_met, evidence, answered_by, answered_at)
       SELECT $1, $2, a.item, a."isMet", a.evidence, $4, $5 FROM jsonb_to_recordset($3) AS a(item text, "isMet" boolean, evidence text)
       ON CONFLICT (sales_point_id, version, item) DO UPDATE
         SET is_met = EXCLUDED.is_met, evidence = EXCLUDED.evidence, answered_by = EXCLUDED.answered_by, answered_at = EXCLUDED.answered_at
       WHERE (checklist_answer.is_met, checklist_answer.evidence) IS DISTINCT FROM (EXCLUDED.is_met, EXCLUDED.evidence)`,
      [salesPointId, version, JSON.stringify(answers), by, at],
    )
  }

  answersOf(salesPointIds: readonly string[]): Promise<GivenAnswer[]> {
    return this.manager.query(
      `SELECT a.sales_point_id AS "salesPointId", a.item, a.is_met AS "isMet", a.evidence, a.answered_by AS "answeredBy", a.answered_at AS "answeredAt"
         FROM checklist_answer a WHERE a.sales_point_id = ANY ($1::uuid[]) ORDER BY a.item`,
      [salesPointIds],
    )
  }
}
