import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The star history is kept by `programme` from now on and copied here. What was imported before is announced once as claims,
 * under the same ids, so that it comes back; until then the rows stay as they are.
 */
export class copyRecognitions1764430001000 implements MigrationInterface {
  name = 'copyRecognitions1764430001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE recognition ADD COLUMN extended_to date, ADD COLUMN revocation_note text CHECK (length(revocation_note) <= 2000),
        -- of the last announcement; 0: from before there were any
        ADD COLUMN version integer NOT NULL DEFAULT 0 CHECK (version >= 0);
      UPDATE recognition SET extended_to = expires_on + 180 WHERE is_extended;
      UPDATE recognition SET revocation_note = left(revocation_ground, 2000), revocation_ground = 'CONCLUSION_OF_AUTHORITY' WHERE revoked_on IS NOT NULL;
      CREATE OR REPLACE FUNCTION recognition_valid_to(r recognition) RETURNS date LANGUAGE sql IMMUTABLE
        RETURN least(coalesce(r.extended_to, r.expires_on), r.revoked_on - 1);
      ALTER TABLE recognition DROP COLUMN is_extended,
        ADD CONSTRAINT extension_follows_expiry CHECK (extended_to > expires_on),
        ADD CONSTRAINT revocation_ground_is_known CHECK (revocation_ground IN
          ('FALSE_DOSSIER', 'CRITERIA_NOT_KEPT', 'LAW_BROKEN', 'MARK_MISUSED', 'PRODUCTION_STOPPED', 'CONCLUSION_OF_AUTHORITY'));
      DROP INDEX recognition_not_yet_lapsed;
      INSERT INTO outbox (id, topic, key, payload)
      SELECT gen_random_uuid(), 'catalog.recognition-claimed.v1', product_id::text, jsonb_build_object('productId', product_id, 'star', star,
             'decisionNumber', decision_number, 'authority', authority, 'issuedOn', issued_on, 'isIssueDateApproximate', is_issue_date_approximate,
             'expiresOn', expires_on, 'revokedOn', revoked_on, 'revocationNote', revocation_note, 'verificationLevel', verification_level, 'source', source)
        FROM recognition;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM outbox WHERE topic = 'catalog.recognition-claimed.v1' AND published_at IS NULL;
      CREATE INDEX recognition_not_yet_lapsed ON recognition (expires_on) WHERE lapse_announced_at IS NULL;
      ALTER TABLE recognition DROP CONSTRAINT revocation_ground_is_known, ADD COLUMN is_extended boolean NOT NULL DEFAULT false;
      UPDATE recognition SET is_extended = true WHERE extended_to IS NOT NULL;
      UPDATE recognition SET revocation_ground = coalesce(revocation_note, revocation_ground) WHERE revoked_on IS NOT NULL;
      CREATE OR REPLACE FUNCTION recognition_valid_to(r recognition) RETURNS date LANGUAGE sql IMMUTABLE
        RETURN least(CASE WHEN r.is_extended THEN r.expires_on + 180 ELSE r.expires_on END, r.revoked_on - 1);
      ALTER TABLE recognition DROP COLUMN version, DROP COLUMN revocation_note, DROP COLUMN extended_to;
    `)
  }
}
