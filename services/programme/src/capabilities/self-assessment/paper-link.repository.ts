import type { EntityManager } from 'typeorm'

/** A paper proves a criterion of a dossier; `*` stands for the dossier as a whole. */
export interface PaperLink {
  readonly dossierId: string
  readonly criterionCode: string
  readonly evidenceId: string
}

export class PaperLinkRepository {
  constructor(private readonly manager: EntityManager) {}

  ofDossiers(ids: readonly string[]): Promise<PaperLink[]> {
    return this.manager.query(
      `SELECT l.dossier_id AS "dossierId", l.criterion_code AS "criterionCode", l.evidence_id AS "evidenceId"
         FROM dossier_evidence l WHERE l.dossier_id = ANY ($1::uuid[]) ORDER BY l.dossier_id, l.evidence_id, l.criterion_code`,
      [ids],
    )
  }

  /** What is linked already stays so. */
  async add(dossierId: string, evidenceId: string, criterionCodes: readonly string[]): Promise<void> {
    await this.manager.query(
      `INSERT INTO dossier_evidence (dossier_id, criterion_code, evidence_id) SELECT $1, code, $3 FROM unnest($2::text[]) AS code
       ON CONFLICT DO NOTHING`,
      [dossierId, criterionCodes, evidenceId],
    )
  }

  async remove(dossierId: string, evidenceId: string, criterionCodes: readonly string[]): Promise<void> {
    await this.manager.query(
      'DELETE FROM dossier_evidence WHERE dossier_id = $1 AND evidence_id = $3 AND criterion_code = ANY ($2::text[])',
      [dossierId, criterionCodes, evidenceId],
    )
  }
}
