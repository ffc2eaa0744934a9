import type { EntityManager } from 'typeorm'
import type { Recognition } from './recognition.entity.ts'

const RECOGNITION = `v.id, v.product_id AS "productId", v.star, v.decision_number AS "decisionNumber", v.authority, v.issued_on::text AS "issuedOn",
  v.is_issue_date_approximate AS "isIssueDateApproximate", v.expires_on::text AS "expiresOn", v.is_extended AS "isExtended", v.revoked_on::text AS "revokedOn",
  v.revocation_ground AS "revocationGround", v.verification_level AS "verificationLevel", v.source`

export class RecognitionRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Newest first. */
  ofProducts(productIds: readonly string[]): Promise<Recognition[]> {
    return this.manager.query(`SELECT ${RECOGNITION} FROM recognition v WHERE v.product_id = ANY ($1::uuid[]) ORDER BY v.issued_on DESC`, [
      productIds,
    ])
  }

  /** With the unit its product comes from. */
  async lock(id: string): Promise<(Recognition & { readonly originId: string }) | undefined> {
    const [row]: (Recognition & { originId: string })[] = await this.manager.query(
      `SELECT ${RECOGNITION}, p.origin_id AS "originId" FROM recognition v JOIN product p ON p.id = v.product_id WHERE v.id = $1 FOR NO KEY UPDATE OF v`,
      [id],
    )
    return row
  }

  async lies(unitId: string, areaIds: readonly string[]): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      'SELECT FROM administrative_unit_area WHERE unit_id = $1 AND area_id = ANY ($2::uuid[]) LIMIT 1',
      [unitId, areaIds],
    )
    return rows.length > 0
  }

  async revoke(id: string, on: string, ground: string, at: Date): Promise<void> {
    await this.manager.query(
      'UPDATE recognition SET revoked_on = $2, revocation_ground = $3, lapse_announced_at = coalesce(lapse_announced_at, $4) WHERE id = $1',
      [id, on, ground, at],
    )
  }

  /** Adds what is new, keyed by product and day of issue, and answers it; what had lapsed already counts as announced. */
  add(recognitions: readonly Recognition[], at: Date, today: string): Promise<Recognition[]> {
    return this.manager.query(
      `INSERT INTO recognition AS v (id, product_id, star, decision_number, authority, issued_on, is_issue_date_approximate, expires_on, is_extended,
              revoked_on, revocation_ground, verification_level, source, lapse_announced_at)
       SELECT n.id, n."productId", n.star, n."decisionNumber", n.authority, n."issuedOn", n."isIssueDateApproximate", n."expiresOn", n."isExtended",
              n."revokedOn", n."revocationGround", n."verificationLevel", n.source,
              CASE WHEN n."revokedOn" <= $3 OR n."expiresOn" + CASE WHEN n."isExtended" THEN 180 ELSE 0 END < $3 THEN $2::timestamptz END
         FROM jsonb_to_recordset($1) AS n (id uuid, "productId" uuid, star smallint, "decisionNumber" text, authority text, "issuedOn" date,
              "isIssueDateApproximate" boolean, "expiresOn" date, "isExtended" boolean, "revokedOn" date, "revocationGround" text, "verificationLevel" text, source text)
       ON CONFLICT (product_id, issued_on) DO UPDATE SET star = excluded.star, decision_number = excluded.decision_number, authority = excluded.authority,
              expires_on = excluded.expires_on, is_issue_date_approximate = excluded.is_issue_date_approximate,
              verification_level = excluded.verification_level, source = excluded.source,
              lapse_announced_at = CASE WHEN v.revoked_on IS NULL THEN excluded.lapse_announced_at ELSE v.lapse_announced_at END
        WHERE (v.star, v.decision_number, v.authority, v.expires_on, v.verification_level, v.source)
              IS DISTINCT FROM (excluded.star, excluded.decision_number, excluded.authority, excluded.expires_on, excluded.verification_level, excluded.source)
       RETURNING ${RECOGNITION}`,
      [JSON.stringify(recognitions), at, today],
    )
  }

  /** Marks recognitions that have lapsed without anybody being told, at most so many; nobody else marks the same. */
  async claimLapsed(
    today: string,
    at: Date,
    limit: number,
  ): Promise<(Recognition & { readonly reason: 'EXPIRED' | 'REVOKED'; readonly on: string })[]> {
    const [rows]: [(Recognition & { reason: 'EXPIRED' | 'REVOKED'; on: string })[]] = await this.manager.query(
      `UPDATE recognition v SET lapse_announced_at = $2
        WHERE v.id IN (SELECT r.id FROM recognition r WHERE r.lapse_announced_at IS NULL AND recognition_valid_to(r) < $1 ORDER BY r.expires_on LIMIT $3 FOR UPDATE SKIP LOCKED)
        RETURNING ${RECOGNITION}, CASE WHEN v.revoked_on <= $1 THEN 'REVOKED' ELSE 'EXPIRED' END AS reason, (recognition_valid_to(v) + 1)::text AS on`,
      [today, at, limit],
    )
    return rows
  }
}
