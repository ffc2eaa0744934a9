import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Evaluation regimes: which law grades a dossier is chosen by the dossier’s date, and everything the law says is a row. */
export class createRegimes1764400002000 implements MigrationInterface {
  name = 'createRegimes1764400002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      CREATE TABLE evaluation_regime (
        id                 text PRIMARY KEY CHECK (id ~ '^[A-Z0-9-]{1,20}$'),
        name_vi            text NOT NULL,
        name_en            text NOT NULL,
        legal_basis        text NOT NULL,
        valid_from         date NOT NULL,
        valid_to           date,
        status             text NOT NULL CHECK (status IN ('IN_FORCE', 'SUSPENDED', 'SUPERSEDED')),
        certificate_months smallint NOT NULL CHECK (certificate_months > 0),
        points_a           smallint NOT NULL,
        points_b           smallint NOT NULL,
        points_c           smallint NOT NULL,
        note               text,
        is_verified        boolean NOT NULL,
        CONSTRAINT regime_ends_after_it_begins CHECK (valid_to >= valid_from),
        CONSTRAINT parts_make_a_hundred        CHECK (points_a + points_b + points_c = 100)
      );
      -- half-open: from_points <= average < to_points; the highest band has no upper end
      CREATE TABLE regime_band (
        regime_id   text NOT NULL REFERENCES evaluation_regime,
        star        smallint NOT NULL CHECK (star BETWEEN 1 AND 5),
        from_points numeric(5,2) NOT NULL,
        to_points   numeric(5,2),
        PRIMARY KEY (regime_id, star),
        CONSTRAINT band_rises CHECK (to_points > from_points)
      );
      -- who scores and who decides which star
      CREATE TABLE regime_competence (
        regime_id    text NOT NULL REFERENCES evaluation_regime,
        star         smallint NOT NULL CHECK (star BETWEEN 3 AND 5),
        scores_level text NOT NULL CHECK (scores_level IN ('DISTRICT', 'PROVINCE', 'CENTRE')),
        decides_level text NOT NULL CHECK (decides_level IN ('DISTRICT', 'PROVINCE', 'CENTRE')),
        authority_vi text NOT NULL,
        authority_en text NOT NULL,
        PRIMARY KEY (regime_id, star)
      );
      -- from which average a dossier goes to the level above
      CREATE TABLE regime_forwarding (
        regime_id  text NOT NULL REFERENCES evaluation_regime,
        from_level text NOT NULL CHECK (from_level IN ('DISTRICT', 'PROVINCE')),
        to_level   text NOT NULL CHECK (to_level IN ('PROVINCE', 'CENTRE')),
        min_points numeric(5,2) NOT NULL,
        PRIMARY KEY (regime_id, from_level)
      );
      -- months and days as MM-DD of any year
      CREATE TABLE regime_round (
        regime_id       text NOT NULL REFERENCES evaluation_regime,
        level           text NOT NULL CHECK (level IN ('DISTRICT', 'PROVINCE', 'CENTRE')),
        number          smallint NOT NULL CHECK (number > 0),
        proposed_before text NOT NULL CHECK (proposed_before ~ '^[01][0-9]-[0-3][0-9]$'),
        decided_before  text NOT NULL CHECK (decided_before ~ '^[01][0-9]-[0-3][0-9]$'),
        PRIMARY KEY (regime_id, level, number)
      );
      -- how long a step may take, or when it may be taken
      CREATE TABLE regime_deadline (
        regime_id   text NOT NULL REFERENCES evaluation_regime,
        step        text NOT NULL CHECK (step IN ('COMMUNE_OPINION', 'RE_GRADING_EARLIEST', 'RE_GRADING_LATEST', 'RE_GRADING_RESULT', 'REVOCATION')),
        days        integer NOT NULL CHECK (days > 0),
        counts      text NOT NULL CHECK (counts IN ('WORKING_DAYS_AFTER', 'DAYS_AFTER', 'DAYS_BEFORE_EXPIRY')),
        legal_basis text NOT NULL,
        PRIMARY KEY (regime_id, step)
      );
      -- what changes for dossiers and certificates of before when a regime begins
      CREATE TABLE regime_transition (
        regime_id   text NOT NULL REFERENCES evaluation_regime,
        rule        text NOT NULL CHECK (rule IN ('FINISH_FIRST_TIME_OR_UPGRADE', 'FINISH_RE_GRADING', 'EXTEND_CERTIFICATE')),
        days        integer NOT NULL CHECK (days > 0),
        legal_basis text NOT NULL,
        PRIMARY KEY (regime_id, rule)
      );
      -- days on which offices differ from Monday to Friday
      CREATE TABLE working_calendar (
        day         date PRIMARY KEY,
        is_working  boolean NOT NULL,
        name        text NOT NULL,
        is_verified boolean NOT NULL
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TABLE working_calendar, regime_transition, regime_deadline, regime_round, regime_forwarding, regime_competence, regime_band, evaluation_regime;
    `)
  }
}
