import type { EntityManager } from 'typeorm'

export interface KeptAnswer {
  readonly dossierId: string
  readonly criterionCode: string
  /** Null where only the total of a part is known. */
  readonly optionIndex: number | null
  readonly points: number
  readonly note: string | null
}

export class DossierAnswerRepository {
  constructor(private readonly manager: EntityManager) {}

  ofDossiers(ids: readonly string[]): Promise<KeptAnswer[]> {
    return this.manager.query(
      `SELECT a.dossier_id AS "dossierId", a.criterion_code AS "criterionCode", a.option_index AS "optionIndex",
              a.points::float8 AS points, a.note
         FROM dossier_answer a WHERE a.dossier_id = ANY ($1::uuid[]) ORDER BY a.dossier_id, a.criterion_code`,
      [ids],
    )
  }

  /** Writes them down, over what was there. */
  async keep(answers: readonly KeptAnswer[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO dossier_answer (dossier_id, criterion_code, option_index, points, note)
       SELECT * FROM unnest($1::uuid[], $2::text[], $3::smallint[], $4::numeric[], $5::text[])
       ON CONFLICT (dossier_id, criterion_code) DO UPDATE
         SET option_index = EXCLUDED.option_index, points = EXCLUDED.points, note = EXCLUDED.note`,
      [
        answers.map(({ dossierId }) => dossierId),
        answers.map(({ criterionCode }) => criterionCode),
        answers.map(({ optionIndex }) => optionIndex),
        answers.map(({ points }) => points),
        answers.map(({ note }) => note),
      ],
    )
  }

  async forget(dossierId: string, criterionCodes: readonly string[]): Promise<void> {
    await this.manager.query('DELETE FROM dossier_answer WHERE dossier_id = $1 AND criterion_code = ANY ($2::text[])', [
      dossierId,
      criterionCodes,
    ])
  }
}
