import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Councils, sessions, score sheets that never change, conclusions and decisions. */
export class createEvaluation1764400005000 implements MigrationInterface {
  name = 'createEvaluation1764400005000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      CREATE TABLE council (
        id                uuid PRIMARY KEY,
        level             text NOT NULL CHECK (level IN ('DISTRICT', 'PROVINCE', 'CENTRE')),
        -- the unit whose authority set it up; null for the centre
        unit_id           uuid,
        name              text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        decision_number   text NOT NULL CHECK (length(decision_number) BETWEEN 1 AND 100),
        decided_on        date NOT NULL,
        -- how agreed points per criterion come about, by the council’s operating regulation
        agreement         text NOT NULL CHECK (agreement IN ('CHAIR_CONCLUDES', 'MEDIAN', 'MEAN')),
        -- members whose points for one criterion lie further apart than this share of its maximum must be reconciled by a reason
        divergence_percent smallint NOT NULL CHECK (divergence_percent BETWEEN 1 AND 100),
        quorum            smallint NOT NULL CHECK (quorum BETWEEN 1 AND 99),
        created_at        timestamptz NOT NULL,
        CONSTRAINT council_has_a_unit CHECK ((unit_id IS NULL) = (level = 'CENTRE')),
        CONSTRAINT one_council_per_decision UNIQUE (decision_number, decided_on)
      );
      CREATE TABLE council_member (
        council_id uuid NOT NULL REFERENCES council,
        user_id    text NOT NULL,
        name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        position   text CHECK (length(position) <= 200),
        role       text NOT NULL CHECK (role IN ('CHAIR', 'MEMBER', 'SECRETARY', 'ADVISER')),
        PRIMARY KEY (council_id, user_id)
      );
      CREATE UNIQUE INDEX one_chair_per_council ON council_member (council_id) WHERE role = 'CHAIR';
      CREATE INDEX council_member_of_user ON council_member (user_id);

      CREATE TABLE evaluation_session (
        id         uuid PRIMARY KEY,
        council_id uuid NOT NULL REFERENCES council,
        name       text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        held_on    date NOT NULL,
        status     text NOT NULL CHECK (status IN ('OPEN', 'CLOSED')),
        opened_at  timestamptz NOT NULL,
        closed_at  timestamptz,
        CONSTRAINT closed_session_has_its_moment CHECK ((status = 'CLOSED') = (closed_at IS NOT NULL))
      );
      CREATE TABLE session_dossier (
        session_id uuid NOT NULL REFERENCES evaluation_session,
        dossier_id uuid NOT NULL REFERENCES dossier,
        PRIMARY KEY (session_id, dossier_id)
      );
      CREATE INDEX session_dossier_of_dossier ON session_dossier (dossier_id);
      CREATE TABLE conflict_of_interest (
        session_id  uuid NOT NULL,
        dossier_id  uuid NOT NULL,
        user_id     text NOT NULL,
        reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 2000),
        declared_at timestamptz NOT NULL,
        PRIMARY KEY (session_id, dossier_id, user_id),
        FOREIGN KEY (session_id, dossier_id) REFERENCES session_dossier
      );

      CREATE TABLE score_sheet (
        id           uuid PRIMARY KEY,
        session_id   uuid NOT NULL,
        dossier_id   uuid NOT NULL,
        member_id    text NOT NULL,
        rubric_id    uuid NOT NULL REFERENCES rubric,
        total        numeric(5,2) NOT NULL CHECK (total BETWEEN 0 AND 100),
        is_disqualifying boolean NOT NULL DEFAULT false,
        disqualification_reason text,
        comment      text CHECK (length(comment) <= 5000),
        submitted_at timestamptz NOT NULL,
        CONSTRAINT one_sheet_per_member UNIQUE (session_id, dossier_id, member_id),
        CONSTRAINT disqualification_says_why CHECK (is_disqualifying = (disqualification_reason IS NOT NULL)),
        FOREIGN KEY (session_id, dossier_id) REFERENCES session_dossier
      );
      CREATE INDEX score_sheet_of_dossier ON score_sheet (dossier_id);
      CREATE TABLE score_line (
        sheet_id       uuid NOT NULL REFERENCES score_sheet,
        criterion_code text NOT NULL,
        option_index   smallint,
        points         numeric(5,2) NOT NULL CHECK (points >= 0),
        note           text CHECK (length(note) <= 2000),
        PRIMARY KEY (sheet_id, criterion_code)
      );
      CREATE TRIGGER sheets_never_change BEFORE UPDATE OR DELETE ON score_sheet FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER lines_never_change BEFORE UPDATE OR DELETE ON score_line FOR EACH ROW EXECUTE FUNCTION refuse_change();

      CREATE TABLE conclusion (
        id           uuid PRIMARY KEY,
        session_id   uuid NOT NULL,
        dossier_id   uuid NOT NULL,
        sheets       smallint NOT NULL CHECK (sheets > 0),
        average      numeric(5,2) NOT NULL CHECK (average BETWEEN 0 AND 100),
        band         smallint NOT NULL CHECK (band BETWEEN 1 AND 5),
        -- null: disqualified
        star         smallint CHECK (star BETWEEN 1 AND 5),
        -- criteria whose minimum for the band was missed: [{code, star, needed, got}]
        missed       jsonb NOT NULL,
        outcome      text NOT NULL CHECK (outcome IN ('RECOGNISE', 'FORWARD', 'NOT_RECOGNISED', 'DISQUALIFIED')),
        concluded_by text NOT NULL,
        concluded_at timestamptz NOT NULL,
        -- an appeal that was upheld makes room for a second conclusion
        annulled_at  timestamptz,
        annulled_because text,
        CONSTRAINT star_never_above_band CHECK (star <= band),
        CONSTRAINT annulled_for_a_reason CHECK ((annulled_at IS NULL) = (annulled_because IS NULL)),
        FOREIGN KEY (session_id, dossier_id) REFERENCES session_dossier
      );
      CREATE UNIQUE INDEX one_conclusion_per_dossier_and_session ON conclusion (session_id, dossier_id) WHERE annulled_at IS NULL;
      CREATE INDEX conclusion_of_dossier ON conclusion (dossier_id);
      CREATE TABLE concluded_criterion (
        conclusion_id  uuid NOT NULL REFERENCES conclusion,
        criterion_code text NOT NULL,
        points         numeric(5,2) NOT NULL CHECK (points >= 0),
        reason         text CHECK (length(reason) <= 2000),
        PRIMARY KEY (conclusion_id, criterion_code)
      );

      -- a numbered act of an authority
      CREATE TABLE decision (
        id           uuid PRIMARY KEY,
        kind         text NOT NULL CHECK (kind IN ('RECOGNITION', 'REVOCATION')),
        number       text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
        issued_on    date NOT NULL,
        level        text NOT NULL CHECK (level IN ('DISTRICT', 'PROVINCE', 'CENTRE')),
        unit_id      uuid,
        authority    text NOT NULL,
        regime_id    text NOT NULL REFERENCES evaluation_regime,
        issued_by    text NOT NULL,
        created_at   timestamptz NOT NULL,
        CONSTRAINT decision_has_a_unit CHECK ((unit_id IS NULL) = (level = 'CENTRE'))
      );
      CREATE UNIQUE INDEX decision_numbered_once ON decision (number, extract(year FROM issued_on), coalesce(unit_id, '00000000-0000-0000-0000-000000000000'));

      CREATE TABLE appeal (
        id          uuid PRIMARY KEY,
        dossier_id  uuid NOT NULL REFERENCES dossier,
        conclusion_id uuid NOT NULL REFERENCES conclusion,
        reason      text NOT NULL CHECK (length(reason) BETWEEN 1 AND 5000),
        status      text NOT NULL CHECK (status IN ('OPEN', 'UPHELD', 'DISMISSED')),
        answer      text,
        filed_by    text NOT NULL,
        filed_at    timestamptz NOT NULL,
        answered_by text,
        answered_at timestamptz,
        CONSTRAINT answered_appeal_says_what CHECK ((status = 'OPEN') = (answer IS NULL))
      );
      CREATE UNIQUE INDEX one_open_appeal ON appeal (dossier_id) WHERE status = 'OPEN';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TABLE appeal, decision, concluded_criterion, conclusion, score_line, score_sheet, conflict_of_interest, session_dossier,
        evaluation_session, council_member, council;
    `)
  }
}
