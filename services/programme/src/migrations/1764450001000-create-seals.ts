import type { MigrationInterface, QueryRunner } from 'typeorm'

/** By what a paper of ours is told from a forged one: the public keys of its signatures and the fingerprints of the files. */
export class createSeals1764450001000 implements MigrationInterface {
  name = 'createSeals1764450001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      CREATE TABLE certificate_key (
        id                 text PRIMARY KEY CHECK (id ~ '^[0-9a-f]{8}$'),
        public_key         text NOT NULL CHECK (public_key ~ '^[A-Za-z0-9_-]{43}$'),
        known_at           timestamptz NOT NULL,
        -- set by hand when the secret got into wrong hands: what it signed is no longer believed
        distrusted_at      timestamptz,
        distrusted_because text CHECK (length(distrusted_because) BETWEEN 1 AND 500),
        CONSTRAINT distrusted_for_a_reason CHECK ((distrusted_at IS NULL) = (distrusted_because IS NULL))
      );
      CREATE TABLE issued_document (
        hash       text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
        kind       text NOT NULL CHECK (kind IN ('REGISTRATION', 'SELF_ASSESSMENT', 'COMMUNE_OPINION', 'MINUTES', 'DECISION', 'CERTIFICATE')),
        -- dossier, session, decision or recognition; it may be gone while the paper still goes from hand to hand
        subject_id uuid NOT NULL,
        title      text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
        number     text,
        dated_on   date NOT NULL,
        bytes      integer NOT NULL CHECK (bytes > 0),
        token      text,
        issued_at  timestamptz NOT NULL,
        CONSTRAINT only_certificates_are_signed CHECK ((token IS NOT NULL) = (kind = 'CERTIFICATE'))
      );
      CREATE INDEX issued_document_of_subject ON issued_document (kind, subject_id, issued_at DESC);
      CREATE TRIGGER issued_documents_never_change BEFORE UPDATE OR DELETE ON issued_document FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE issued_document, certificate_key')
  }
}
