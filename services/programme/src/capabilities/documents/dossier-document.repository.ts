import type { EntityManager } from 'typeorm'
import type { AnswerFacts, DossierFacts, EvidenceFacts, OpinionFacts } from './dossier-document.entity.ts'

const IN_VIETNAM = `AT TIME ZONE 'Asia/Ho_Chi_Minh'`

/** What stands on the papers of a dossier. */
export class DossierDocumentRepository {
  constructor(private readonly manager: EntityManager) {}

  async dossier(id: string): Promise<DossierFacts | undefined> {
    const rows: DossierFacts[] = await this.manager.query(
      `SELECT d.id, d.product_name AS "productName", d.producer_name AS "producerName", d.producer_id AS "producerId", d.set_number AS "setNumber", d.kind,
              d.status, d.dated_on::text AS "datedOn", d.receipt_number AS "receiptNumber", (d.submitted_at ${IN_VIETNAM})::date::text AS "submittedOn",
              d.unit_id AS "unitId", coalesce(u.name, '') AS "unitName", p.name AS "provinceName", d.rubric_id AS "rubricId", d.regime_id AS "regimeId", d.form
         FROM dossier d LEFT JOIN known_unit u ON u.unit_id = d.unit_id
         LEFT JOIN LATERAL (
           SELECT p.name FROM known_unit_area a JOIN known_unit p ON p.unit_id = a.area_id
            WHERE a.unit_id = d.unit_id AND p.level = 'PROVINCE' AND p.valid_from <= d.dated_on AND (p.valid_to IS NULL OR p.valid_to >= d.dated_on)
            ORDER BY p.valid_from DESC LIMIT 1
         ) AS p ON true
        WHERE d.id = $1`,
      [id],
    )
    return rows[0]
  }

  answers(dossierId: string): Promise<AnswerFacts[]> {
    return this.manager.query(
      `SELECT a.criterion_code AS code, a.option_index AS "optionIndex", a.points::float8 AS points, a.note FROM dossier_answer a
        WHERE a.dossier_id = $1 ORDER BY a.criterion_code`,
      [dossierId],
    )
  }

  /** In an order that stays the same: criteria name papers by their place in it. */
  evidence(dossierId: string): Promise<EvidenceFacts[]> {
    return this.manager.query(
      `SELECT e.id, e.type, e.title, e.issued_on::text AS "issuedOn", e.expires_on::text AS "expiresOn", e.file_hash AS "fileHash",
              e.is_private AS "isPrivate", array_agg(l.criterion_code ORDER BY l.criterion_code) AS codes
         FROM dossier_evidence l JOIN evidence e ON e.id = l.evidence_id
        WHERE l.dossier_id = $1 GROUP BY e.id ORDER BY e.type, e.title, e.id`,
      [dossierId],
    )
  }

  async opinion(dossierId: string): Promise<OpinionFacts | undefined> {
    const rows: OpinionFacts[] = await this.manager.query(
      `SELECT o.origin, o.local_labour AS "localLabour", o.origin_of_idea AS "originOfIdea", o.local_identity AS "localIdentity",
              o.is_proposed AS "isProposed", (o.given_at ${IN_VIETNAM})::date::text AS "givenOn"
         FROM commune_opinion o WHERE o.dossier_id = $1`,
      [dossierId],
    )
    return rows[0]
  }
}
