import type { EntityManager } from 'typeorm'
import type { QualityCertificate } from './quality-certificate.entity.ts'

export class QualityCertificateRepository {
  constructor(private readonly manager: EntityManager) {}

  ofProducts(productIds: readonly string[], today: string): Promise<QualityCertificate[]> {
    return this.manager.query(
      `SELECT q.id, q.product_id AS "productId", q.scheme, q.number, q.issuer, q.scope, q.issued_on::text AS "issuedOn", q.expires_on::text AS "expiresOn",
              q.is_demo AS "isDemo", coalesce(q.issued_on <= $2, true) AND coalesce(q.expires_on >= $2, true) AS "isValid"
         FROM quality_certificate q WHERE q.product_id = ANY ($1::uuid[]) ORDER BY q.expires_on DESC NULLS FIRST, q.id`,
      [productIds, today],
    )
  }
}
