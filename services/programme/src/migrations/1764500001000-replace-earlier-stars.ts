import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A later star takes the place of an earlier one: of the stars known so far too, and those who keep copies are told. */
export class replaceEarlierStars1764500001000 implements MigrationInterface {
  name = 'replaceEarlierStars1764500001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      WITH ended AS (
        UPDATE recognition v SET revoked_on = n.issued_on, revocation_ground = 'REPLACED', revocation_decision_id = n.decision_id, version = v.version + 1,
               lapse_announced_at = coalesce(v.lapse_announced_at, now())
          FROM (SELECT r.id, n.issued_on, n.decision_id FROM recognition r
                 CROSS JOIN LATERAL (SELECT x.issued_on, x.decision_id FROM recognition x WHERE x.product_id = r.product_id AND x.issued_on > r.issued_on
                     AND x.verification_level IN ('DECISION_SEEN', 'OFFICIAL_NEWS') ORDER BY x.issued_on LIMIT 1) n
                 WHERE r.revoked_on IS NULL AND recognition_valid_to(r) >= n.issued_on) n
         WHERE v.id = n.id RETURNING v.*)
      INSERT INTO outbox (id, topic, key, payload)
      SELECT gen_random_uuid(), 'programme.recognition-lapsed.v1', product_id::text, jsonb_build_object('recognitionId', id, 'productId', product_id, 'star', star,
             'decisionNumber', decision_number, 'authority', authority, 'certificateNumber', certificate_number, 'issuedOn', issued_on,
             'isIssueDateApproximate', is_issue_date_approximate, 'expiresOn', expires_on, 'extendedTo', extended_to, 'revokedOn', revoked_on,
             'revocationGround', revocation_ground, 'revocationNote', revocation_note, 'verificationLevel', verification_level, 'source', source,
             'dossierId', dossier_id, 'version', version, 'reason', 'REVOKED', 'on', revoked_on)
        FROM ended;
    `)
  }

  /** What was told cannot be untold, but the stars count again here. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM outbox WHERE topic = 'programme.recognition-lapsed.v1' AND payload ->> 'revocationGround' = 'REPLACED' AND published_at IS NULL;
      UPDATE recognition SET revoked_on = NULL, revocation_ground = NULL, revocation_decision_id = NULL, version = version + 1 WHERE revocation_ground = 'REPLACED';
    `)
  }
}
