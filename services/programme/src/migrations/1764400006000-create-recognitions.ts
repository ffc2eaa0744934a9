import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The history of every star: granted by a decision of ours or imported with how well it is proved. */
export class createRecognitions1764400006000 implements MigrationInterface {
  name = 'createRecognitions1764400006000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      CREATE TABLE recognition (
        id                        uuid PRIMARY KEY,
        product_id                uuid NOT NULL,
        star                      smallint NOT NULL CHECK (star BETWEEN 3 AND 5),
        -- null: imported
        dossier_id                uuid REFERENCES dossier,
        decision_id               uuid REFERENCES decision,
        decision_number           text,
        authority                 text,
        certificate_number        text CONSTRAINT certificate_number_is_unique UNIQUE,
        issued_on                 date NOT NULL,
        is_issue_date_approximate boolean NOT NULL DEFAULT false,
        expires_on                date NOT NULL,
        -- last day of the transition, where the law gives one
        extended_to               date,
        extension_basis           text,
        revoked_on                date,
        revocation_ground         text CHECK (revocation_ground IN
          ('FALSE_DOSSIER', 'CRITERIA_NOT_KEPT', 'LAW_BROKEN', 'MARK_MISUSED', 'PRODUCTION_STOPPED', 'CONCLUSION_OF_AUTHORITY', 'REPLACED')),
        revocation_note           text CHECK (length(revocation_note) <= 2000),
        revocation_decision_id    uuid REFERENCES decision,
        verification_level        text NOT NULL CHECK (verification_level IN ('DECISION_SEEN', 'OFFICIAL_NEWS', 'PROPOSAL_ONLY', 'COMMERCIAL')),
        source                    text CHECK (length(source) <= 300),
        lapse_announced_at        timestamptz,
        created_at                timestamptz NOT NULL,
        CONSTRAINT one_recognition_per_product_and_day UNIQUE (product_id, issued_on),
        CONSTRAINT recognition_expires_after_issue CHECK (expires_on > issued_on),
        CONSTRAINT extension_follows_expiry CHECK (extended_to > expires_on AND (extended_to IS NULL) = (extension_basis IS NULL)),
        CONSTRAINT revocation_names_its_ground CHECK ((revoked_on IS NULL) = (revocation_ground IS NULL)),
        CONSTRAINT revoked_after_issue CHECK (revoked_on >= issued_on),
        CONSTRAINT granted_here_is_decided_here CHECK ((dossier_id IS NULL) = (decision_id IS NULL))
      );
      CREATE INDEX recognition_of_product ON recognition (product_id, issued_on DESC);
      CREATE INDEX recognition_not_yet_lapsed ON recognition (expires_on) WHERE lapse_announced_at IS NULL;
      CREATE FUNCTION recognition_valid_to(r recognition) RETURNS date LANGUAGE sql IMMUTABLE
        RETURN least(coalesce(r.extended_to, r.expires_on), r.revoked_on - 1);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP FUNCTION recognition_valid_to(recognition);
      DROP TABLE recognition;
    `)
  }
}
