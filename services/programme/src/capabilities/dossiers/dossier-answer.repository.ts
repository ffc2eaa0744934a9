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
}
