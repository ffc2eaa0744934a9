import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What stands around a dossier: tickets for papers, papers asked for, completion lists, screening, notices, calendars. */
export class createDossierAids1764420001000 implements MigrationInterface {
  name = 'createDossierAids1764420001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- leave to send one paper; the token itself is never kept
      CREATE TABLE evidence_upload (
        id          uuid PRIMARY KEY,
        token_hash  text NOT NULL UNIQUE CHECK (token_hash ~ '^[0-9a-f]{64}$'),
        producer_id uuid NOT NULL,
        type        text NOT NULL,
        title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        issued_on   date,
        expires_on  date,
        is_private  boolean NOT NULL,
        user_id     text NOT NULL,
        expires_at  timestamptz NOT NULL,
        used_at     timestamptz
      );
      CREATE INDEX evidence_upload_expired ON evidence_upload (expires_at);
      CREATE UNIQUE INDEX each_paper_once ON evidence (producer_id, file_hash, type);
      CREATE INDEX evidence_of_file ON evidence (file_hash);
      CREATE INDEX evidence_expiring ON evidence (producer_id, expires_on) WHERE expires_on IS NOT NULL;

      -- which papers a dossier of a kind and a set needs, and by which law
      CREATE TABLE required_paper (
        evidence_type text NOT NULL,
        kind          text NOT NULL CHECK (kind IN ('FIRST_TIME', 'UPGRADE', 'RE_GRADING')),
        set_numbers   smallint[] NOT NULL CHECK (cardinality(set_numbers) > 0),
        valid_from    date NOT NULL,
        valid_to      date,
        -- false: only some criteria ask for it
        is_mandatory  boolean NOT NULL,
        legal_basis   text NOT NULL,
        is_verified   boolean NOT NULL,
        PRIMARY KEY (evidence_type, kind, valid_from),
        CONSTRAINT paper_rule_ends_after_it_begins CHECK (valid_to >= valid_from)
      );

      -- a serial for each beginning that is printed: commune codes are given anew after mergers, so the unit alone is not enough
      DROP TABLE receipt_serial;
      CREATE TABLE receipt_serial (
        series text PRIMARY KEY CHECK (series ~ '^PĐK-[0-9]{2}-[0-9]{5}-[0-9]{4}$'),
        last   integer NOT NULL CHECK (last > 0)
      );

      CREATE TABLE completion_request (
        dossier_id   uuid NOT NULL REFERENCES dossier,
        number       smallint NOT NULL CHECK (number > 0),
        missing      text[] NOT NULL CHECK (cardinality(missing) BETWEEN 1 AND 50),
        due_on       date NOT NULL,
        requested_by text NOT NULL,
        requested_at timestamptz NOT NULL,
        completed_at timestamptz,
        PRIMARY KEY (dossier_id, number)
      );
      CREATE UNIQUE INDEX one_open_completion_request ON completion_request (dossier_id) WHERE completed_at IS NULL;

      CREATE TABLE screening_decision (
        dossier_id     uuid PRIMARY KEY REFERENCES dossier,
        is_admitted    boolean NOT NULL,
        reason         text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        packaging_note text CHECK (length(packaging_note) BETWEEN 1 AND 2000),
        decided_by     text NOT NULL,
        decided_at     timestamptz NOT NULL
      );

      -- a reminder for whoever has to act: an office in charge of a unit at a level, or a producer
      CREATE TABLE notice (
        id          uuid PRIMARY KEY,
        dossier_id  uuid NOT NULL,
        step_number integer NOT NULL,
        kind        text NOT NULL CHECK (kind IN ('DUE_IN_A_WEEK', 'DUE_TOMORROW', 'OVERDUE')),
        producer_id uuid,
        unit_id     uuid,
        level       text CHECK (level IN ('COMMUNE', 'DISTRICT', 'PROVINCE', 'CENTRE')),
        due_on      date NOT NULL,
        written_at  timestamptz NOT NULL,
        FOREIGN KEY (dossier_id, step_number) REFERENCES dossier_step,
        CONSTRAINT notice_is_for_somebody CHECK ((producer_id IS NULL) = (unit_id IS NOT NULL) AND (unit_id IS NULL) = (level IS NULL))
      );
      CREATE UNIQUE INDEX one_notice_of_a_kind ON notice (dossier_id, step_number, kind);
      CREATE INDEX notice_of_producer ON notice (producer_id, written_at DESC, id);
      CREATE INDEX notice_of_unit ON notice (unit_id, level, written_at DESC, id);
      CREATE TABLE notice_read (
        notice_id uuid NOT NULL REFERENCES notice ON DELETE CASCADE,
        user_id   text NOT NULL,
        read_at   timestamptz NOT NULL,
        PRIMARY KEY (notice_id, user_id)
      );
      CREATE INDEX dossier_step_due ON dossier_step (due_on) WHERE due_on IS NOT NULL;

      -- an address from which a calendar programme reads an officer’s due dates; areas as they were when it was last asked for in person
      CREATE TABLE calendar_feed (
        id         uuid PRIMARY KEY,
        user_id    text NOT NULL,
        area_ids   uuid[] NOT NULL CHECK (cardinality(area_ids) > 0),
        opened_at  timestamptz NOT NULL,
        good_until timestamptz NOT NULL,
        revoked_at timestamptz
      );
      CREATE UNIQUE INDEX one_calendar_per_officer ON calendar_feed (user_id) WHERE revoked_at IS NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TABLE calendar_feed, notice_read, notice, screening_decision, completion_request, receipt_serial, required_paper, evidence_upload;
      DROP INDEX dossier_step_due, evidence_expiring, evidence_of_file, each_paper_once;
      CREATE TABLE receipt_serial (
        unit_id uuid NOT NULL,
        year    smallint NOT NULL,
        last    integer NOT NULL,
        PRIMARY KEY (unit_id, year)
      );
    `)
  }
}
