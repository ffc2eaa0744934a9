import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Dossiers with their answers and papers, and every step they took. */
export class createDossiers1764400004000 implements MigrationInterface {
  name = 'createDossiers1764400004000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- one file, once, named by what is in it
      CREATE TABLE evidence_file (
        hash       text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
        media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png', 'image/webp')),
        bytes      integer NOT NULL CHECK (bytes BETWEEN 1 AND 20971520),
        pages      integer CHECK (pages BETWEEN 1 AND 500),
        scan       text NOT NULL CHECK (scan IN ('CLEAN', 'NOT_SCANNED')),
        stored_at  timestamptz NOT NULL
      );
      CREATE TABLE evidence (
        id          uuid PRIMARY KEY,
        producer_id uuid NOT NULL,
        type        text NOT NULL,
        title       text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        file_hash   text NOT NULL REFERENCES evidence_file,
        issued_on   date,
        expires_on  date,
        -- gender, ethnicity, identity papers: only for those who must see them
        is_private  boolean NOT NULL DEFAULT false,
        added_by    text NOT NULL,
        added_at    timestamptz NOT NULL,
        CONSTRAINT evidence_expires_after_issue CHECK (expires_on >= issued_on)
      );
      CREATE INDEX evidence_of_producer ON evidence (producer_id, added_at DESC, id);
      CREATE TABLE evidence_view (
        id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        evidence_id uuid NOT NULL,
        viewer_id   text NOT NULL,
        viewed_at   timestamptz NOT NULL
      );
      CREATE INDEX evidence_view_of_evidence ON evidence_view (evidence_id, viewed_at DESC);

      CREATE TABLE dossier (
        id              uuid PRIMARY KEY,
        product_id      uuid NOT NULL,
        producer_id     uuid NOT NULL,
        product_name    text NOT NULL CHECK (length(product_name) BETWEEN 1 AND 200),
        producer_name   text NOT NULL,
        -- the commune where it is filed, as on the day of filing; rights follow known_unit_area
        unit_id         uuid NOT NULL,
        set_number      smallint NOT NULL,
        kind            text NOT NULL CHECK (kind IN ('FIRST_TIME', 'UPGRADE', 'RE_GRADING')),
        status          text NOT NULL CHECK (status IN
          ('DRAFT', 'SUBMITTED', 'COMPLETION_REQUESTED', 'PROPOSED', 'ACCEPTED', 'IN_SESSION', 'CONCLUDED', 'FORWARDED', 'RECOGNISED', 'NOT_RECOGNISED', 'REJECTED', 'WITHDRAWN')),
        -- where it lies now
        level           text NOT NULL CHECK (level IN ('COMMUNE', 'DISTRICT', 'PROVINCE', 'CENTRE')),
        -- chooses the regime: the day of submission, until then the day it was begun
        dated_on        date NOT NULL,
        regime_id       text NOT NULL REFERENCES evaluation_regime,
        -- frozen at submission
        rubric_id       uuid REFERENCES rubric,
        plan_year       smallint NOT NULL,
        -- the registration and self-assessment forms (Mẫu 01, Mẫu 02) besides the scores
        form            jsonb NOT NULL DEFAULT '{}',
        receipt_number  text CONSTRAINT receipt_number_is_unique UNIQUE,
        screening       text NOT NULL DEFAULT 'NOT_LOOKED_AT' CHECK (screening IN ('NOT_LOOKED_AT', 'ADMITTED', 'DECLINED')),
        screening_reason text,
        version         integer NOT NULL DEFAULT 1 CHECK (version > 0),
        created_at      timestamptz NOT NULL,
        submitted_at    timestamptz,
        CONSTRAINT submitted_dossier_is_frozen  CHECK (status IN ('DRAFT', 'WITHDRAWN') OR (rubric_id IS NOT NULL AND submitted_at IS NOT NULL AND receipt_number IS NOT NULL)),
        CONSTRAINT declined_registration_says_why CHECK (screening <> 'DECLINED' OR screening_reason IS NOT NULL)
      );
      CREATE UNIQUE INDEX one_open_dossier_per_product ON dossier (product_id)
        WHERE status NOT IN ('RECOGNISED', 'NOT_RECOGNISED', 'REJECTED', 'WITHDRAWN');
      CREATE INDEX dossier_of_producer ON dossier (producer_id, created_at DESC, id);
      CREATE INDEX dossier_of_unit ON dossier (unit_id, status);
      CREATE INDEX dossier_of_plan_year ON dossier (plan_year, status);

      -- self-assessment: one chosen option per leaf criterion (its place in the rubric’s options), or points where only parts are known
      CREATE TABLE dossier_answer (
        dossier_id     uuid NOT NULL REFERENCES dossier,
        criterion_code text NOT NULL,
        option_index   smallint,
        points         numeric(5,2) NOT NULL CHECK (points >= 0),
        note           text CHECK (length(note) <= 2000),
        PRIMARY KEY (dossier_id, criterion_code)
      );
      -- one paper may prove many criteria; ‘*’ is the dossier as a whole
      CREATE TABLE dossier_evidence (
        dossier_id     uuid NOT NULL REFERENCES dossier,
        criterion_code text NOT NULL,
        evidence_id    uuid NOT NULL REFERENCES evidence,
        PRIMARY KEY (dossier_id, criterion_code, evidence_id)
      );
      CREATE INDEX dossier_evidence_of_evidence ON dossier_evidence (evidence_id);
      CREATE TABLE dossier_step (
        dossier_id uuid NOT NULL REFERENCES dossier,
        number     integer NOT NULL,
        step       text NOT NULL,
        level      text NOT NULL,
        actor_id   text NOT NULL,
        at         timestamptz NOT NULL,
        -- last day for what comes next, where the regime sets one
        due_on     date,
        note       text,
        PRIMARY KEY (dossier_id, number)
      );
      -- the serial of receipt numbers, per commune and year
      CREATE TABLE receipt_serial (
        unit_id uuid NOT NULL,
        year    smallint NOT NULL,
        last    integer NOT NULL,
        PRIMARY KEY (unit_id, year)
      );
      -- Mẫu 03: what the commune (the district in 2024) says of the four contents
      CREATE TABLE commune_opinion (
        dossier_id        uuid PRIMARY KEY REFERENCES dossier,
        origin            text NOT NULL CHECK (length(origin) BETWEEN 1 AND 2000),
        local_labour      text NOT NULL CHECK (length(local_labour) BETWEEN 1 AND 2000),
        origin_of_idea    text NOT NULL CHECK (length(origin_of_idea) BETWEEN 1 AND 2000),
        local_identity    text NOT NULL CHECK (length(local_identity) BETWEEN 1 AND 2000),
        is_proposed       boolean NOT NULL,
        given_by          text NOT NULL,
        given_at          timestamptz NOT NULL
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TABLE commune_opinion, receipt_serial, dossier_step, dossier_evidence, dossier_answer, dossier, evidence_view, evidence, evidence_file;
    `)
  }
}
