import type { EntityManager } from 'typeorm'
import type { CertificateFacts } from './certificate.entity.ts'

export class GrantedCertificateRepository {
  constructor(private readonly manager: EntityManager) {}

  /** What stands on the certificates of these recognitions; only what was decided here has one. */
  ofRecognitions(ids: readonly string[]): Promise<CertificateFacts[]> {
    return this.manager.query(
      `SELECT r.id AS "recognitionId", r.star, r.issued_on::text AS "issuedOn", r.expires_on::text AS "expiresOn", d.product_name AS "productName",
              d.producer_name AS "producerName", s.number AS "decisionNumber", coalesce(r.authority, s.authority) AS authority,
              r.certificate_number AS "certificateNumber"
         FROM recognition r JOIN dossier d ON d.id = r.dossier_id JOIN decision s ON s.id = r.decision_id
        WHERE r.id = ANY ($1::uuid[]) AND r.certificate_number IS NOT NULL`,
      [ids],
    )
  }
}
