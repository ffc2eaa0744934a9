import type { EntityManager } from 'typeorm'
import type { Recognition } from './recognition.entity.ts'

const RECOGNITION = `v.id, v.product_id AS "productId", v.star, v.dossier_id AS "dossierId", v.decision_id AS "decisionId", v.decision_number AS "decisionNumber",
  v.authority, v.certificate_number AS "certificateNumber", v.issued_on::text AS "issuedOn", v.is_issue_date_approximate AS "isIssueDateApproximate",
  v.expires_on::text AS "expiresOn", v.extended_to::text AS "extendedTo", v.extension_basis AS "extensionBasis", v.revoked_on::text AS "revokedOn",
  v.revocation_ground AS "revocationGround", v.revocation_note AS "revocationNote", v.revocation_decision_id AS "revocationDecisionId",
  v.verification_level AS "verificationLevel", v.source, v.version`

const inOrder = (names: string) => names.split(' ') as (keyof Recognition)[]
const CLAIMED = inOrder(
  'id productId star decisionNumber authority issuedOn isIssueDateApproximate expiresOn revokedOn revocationGround revocationNote verificationLevel source',
)
const GRANTED = inOrder(
  'id productId star dossierId decisionId decisionNumber authority certificateNumber issuedOn expiresOn verificationLevel',
)

export interface Lapse extends Recognition {
  readonly reason: 'EXPIRED' | 'REVOKED'
  /** First day without the star. */
  readonly on: string
}

export class RecognitionRepository {
  constructor(private readonly manager: EntityManager) {}

  byIds(ids: readonly string[]): Promise<Recognition[]> {
    return this.manager.query(`SELECT ${RECOGNITION} FROM recognition v WHERE v.id = ANY ($1::uuid[])`, [ids])
  }

  /** Newest first. */
  ofProducts(productIds: readonly string[]): Promise<Recognition[]> {
    return this.#latestFirst('product_id', productIds)
  }

  ofDossiers(dossierIds: readonly string[]): Promise<Recognition[]> {
    return this.#latestFirst('dossier_id', dossierIds)
  }

  #latestFirst(of: 'product_id' | 'dossier_id', ids: readonly string[]): Promise<Recognition[]> {
    return this.manager.query(`SELECT ${RECOGNITION} FROM recognition v WHERE v.${of} = ANY ($1::uuid[]) ORDER BY v.issued_on DESC`, [ids])
  }

  async lock(id: string): Promise<Recognition | undefined> {
    const rows: Recognition[] = await this.manager.query(`SELECT ${RECOGNITION} FROM recognition v WHERE v.id = $1 FOR NO KEY UPDATE`, [id])
    return rows[0]
  }

  /**
   * What a source says. Undefined where nothing is new: the same was known, a later claim was heard before, or it was decided here,
   * and our own decision is never overwritten. What had lapsed before anybody heard of it counts as announced.
   */
  async claim(
    row: Recognition,
    { claimedAt, today, at }: { claimedAt: string; today: string; at: Date },
  ): Promise<Recognition | undefined> {
    const rows: Recognition[] = await this.manager.query(
      `INSERT INTO recognition AS v (id, product_id, star, decision_number, authority, issued_on, is_issue_date_approximate, expires_on, revoked_on,
              revocation_ground, revocation_note, verification_level, source, claimed_at, created_at, lapse_announced_at)
       VALUES ($1, $2, $3, $4, $5, $6::date, $7, $8::date, $9::date, $10, $11, $12, $13, $14, $15::timestamptz, CASE WHEN $9::date <= $16::date OR $8::date < $16::date THEN $15::timestamptz END)
       ON CONFLICT (product_id, issued_on) DO UPDATE SET star = excluded.star, decision_number = excluded.decision_number, authority = excluded.authority,
              is_issue_date_approximate = excluded.is_issue_date_approximate, expires_on = excluded.expires_on,
              verification_level = excluded.verification_level, source = excluded.source, claimed_at = excluded.claimed_at, version = v.version + 1,
              extended_to = CASE WHEN v.extended_to > excluded.expires_on THEN v.extended_to END,
              extension_basis = CASE WHEN v.extended_to > excluded.expires_on THEN v.extension_basis END,
              lapse_announced_at = CASE WHEN v.revoked_on IS NULL AND v.extended_to IS NULL THEN excluded.lapse_announced_at ELSE v.lapse_announced_at END
        WHERE v.dossier_id IS NULL AND v.claimed_at <= excluded.claimed_at
          AND (v.star, v.decision_number, v.authority, v.expires_on, v.verification_level, v.source)
              IS DISTINCT FROM (excluded.star, excluded.decision_number, excluded.authority, excluded.expires_on, excluded.verification_level, excluded.source)
       RETURNING ${RECOGNITION}`,
      [...CLAIMED.map(field => row[field]), claimedAt, at, today],
    )
    return rows[0]
  }

  /** A recognition decided here; it takes the place of what was heard of the same product and day. Undefined: another was decided. */
  async grant(row: Recognition, at: Date): Promise<Recognition | undefined> {
    const rows: Recognition[] = await this.manager.query(
      `INSERT INTO recognition AS v (id, product_id, star, dossier_id, decision_id, decision_number, authority, certificate_number, issued_on, expires_on,
              verification_level, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       ON CONFLICT (product_id, issued_on) DO UPDATE SET star = excluded.star, dossier_id = excluded.dossier_id, decision_id = excluded.decision_id,
              decision_number = excluded.decision_number, authority = excluded.authority, certificate_number = excluded.certificate_number,
              is_issue_date_approximate = false, expires_on = excluded.expires_on, verification_level = excluded.verification_level, source = NULL,
              lapse_announced_at = NULL, version = v.version + 1
        WHERE v.dossier_id IS NULL AND v.revoked_on IS NULL
       RETURNING ${RECOGNITION}`,
      [...GRANTED.map(field => row[field]), at],
    )
    return rows[0]
  }

  async revoke(id: string, { on, ground, note, decisionId }: Revocation, at: Date): Promise<Recognition> {
    const [rows]: [Recognition[]] = await this.manager.query(
      `UPDATE recognition v SET revoked_on = $2, revocation_ground = $3, revocation_note = $4, revocation_decision_id = $5, version = version + 1,
              lapse_announced_at = coalesce(lapse_announced_at, $6) WHERE v.id = $1 RETURNING ${RECOGNITION}`,
      [id, on, ground, note, decisionId, at],
    )
    return rows[0]!
  }

  /** One history at a time, to the end of the transaction: of two that come at once the later must see the earlier. */
  async lockHistory(productId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('stars of ' || $1, 0))`, [productId])
  }

  /**
   * Ends each star of a product on the day its next one was issued, as far as an authority is known to have decided on that; answers those
   * changed. What was taken back before, or had run out by then, stays as it is; one heard of late may come in between.
   */
  async replace(productId: string, at: Date): Promise<Recognition[]> {
    const [rows]: [Recognition[]] = await this.manager.query(
      `UPDATE recognition v SET revoked_on = n.issued_on, revocation_ground = 'REPLACED', revocation_decision_id = n.decision_id, version = v.version + 1,
              lapse_announced_at = coalesce(v.lapse_announced_at, $2)
         FROM (SELECT r.id, n.issued_on, n.decision_id FROM recognition r
                CROSS JOIN LATERAL (SELECT x.issued_on, x.decision_id FROM recognition x WHERE x.product_id = r.product_id AND x.issued_on > r.issued_on
                    AND x.verification_level IN ('DECISION_SEEN', 'OFFICIAL_NEWS') ORDER BY x.issued_on LIMIT 1) n
                WHERE r.product_id = $1 AND coalesce(r.revocation_ground, 'REPLACED') = 'REPLACED' AND recognition_valid_to(r) >= n.issued_on) n
        WHERE v.id = n.id RETURNING ${RECOGNITION}`,
      [productId, at],
    )
    return rows
  }

  async extend(id: string, until: string, basis: string): Promise<Recognition> {
    const change = 'extended_to = $2, extension_basis = $3, lapse_announced_at = NULL, version = version + 1'
    const query = `UPDATE recognition v SET ${change} WHERE v.id = $1 RETURNING ${RECOGNITION}`
    const [rows]: [Recognition[]] = await this.manager.query(query, [id, until, basis])
    return rows[0]!
  }

  /** Marks recognitions that have lapsed without anybody being told, at most so many; nobody else marks the same. */
  async claimLapsed(today: string, at: Date, limit: number): Promise<Lapse[]> {
    const [rows]: [Lapse[]] = await this.manager.query(
      `UPDATE recognition v SET lapse_announced_at = $2, version = v.version + 1
        WHERE v.id IN (SELECT r.id FROM recognition r WHERE r.lapse_announced_at IS NULL AND recognition_valid_to(r) < $1 ORDER BY r.expires_on LIMIT $3
                          FOR UPDATE SKIP LOCKED)
        RETURNING ${RECOGNITION}, CASE WHEN v.revoked_on <= $1 THEN 'REVOKED' ELSE 'EXPIRED' END AS reason, (recognition_valid_to(v) + 1)::text AS on`,
      [today, at, limit],
    )
    return rows
  }
}

export interface Revocation {
  readonly on: string
  readonly ground: string
  readonly note: string | null
  readonly decisionId: string | null
}
