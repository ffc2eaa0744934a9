import type { RecognitionFacts } from '@ocop/contracts'
import type { EntityManager } from 'typeorm'
import type { Recognition } from './recognition.entity.ts'

const RECOGNITION = `v.id, v.product_id AS "productId", v.star, v.decision_number AS "decisionNumber", v.authority, v.issued_on::text AS "issuedOn",
  v.is_issue_date_approximate AS "isIssueDateApproximate", v.expires_on::text AS "expiresOn", v.extended_to::text AS "extendedTo",
  v.revoked_on::text AS "revokedOn", v.revocation_ground AS "revocationGround", v.revocation_note AS "revocationNote",
  v.verification_level AS "verificationLevel", v.source`

/** In the order of the parameters. */
const KEPT = [
  'recognitionId',
  'productId',
  'star',
  'decisionNumber',
  'authority',
  'issuedOn',
  'isIssueDateApproximate',
  'expiresOn',
  'extendedTo',
  'revokedOn',
  'revocationGround',
  'revocationNote',
  'verificationLevel',
  'source',
  'version',
] as const

/** A copy of the star history that `programme` keeps: for pages and searches that must be fast. */
export class RecognitionRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Newest first. */
  ofProducts(productIds: readonly string[]): Promise<Recognition[]> {
    return this.manager.query(`SELECT ${RECOGNITION} FROM recognition v WHERE v.product_id = ANY ($1::uuid[]) ORDER BY v.issued_on DESC`, [
      productIds,
    ])
  }

  /**
   * Takes down what was announced; undefined where the same or something later was known, in whatever order it comes.
   * A star that is valid on the day can lapse (again).
   */
  async keep(facts: RecognitionFacts, today: string): Promise<Recognition | undefined> {
    const rows: Recognition[] = await this.manager.query(
      `INSERT INTO recognition AS v (id, product_id, star, decision_number, authority, issued_on, is_issue_date_approximate, expires_on, extended_to,
              revoked_on, revocation_ground, revocation_note, verification_level, source, version)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       ON CONFLICT (id) DO UPDATE SET star = excluded.star, decision_number = excluded.decision_number, authority = excluded.authority,
              is_issue_date_approximate = excluded.is_issue_date_approximate, expires_on = excluded.expires_on, extended_to = excluded.extended_to,
              revoked_on = excluded.revoked_on, revocation_ground = excluded.revocation_ground, revocation_note = excluded.revocation_note,
              verification_level = excluded.verification_level, source = excluded.source, version = excluded.version,
              lapse_announced_at = CASE WHEN recognition_valid_to(excluded) < $16 THEN v.lapse_announced_at END
        WHERE v.version < excluded.version
       RETURNING ${RECOGNITION}`,
      [...KEPT.map(field => facts[field]), today],
    )
    return rows[0]
  }

  /** True for the first who says that this star has lapsed. */
  async markLapsed(id: string, at: Date): Promise<boolean> {
    const [, marked]: [unknown, number] = await this.manager.query(
      'UPDATE recognition SET lapse_announced_at = $2 WHERE id = $1 AND lapse_announced_at IS NULL',
      [id, at],
    )
    return marked === 1
  }
}
