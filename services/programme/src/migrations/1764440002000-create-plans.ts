import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Plans with their targets, the records behind every figure, the figures, and snapshots that never change. */
export class createPlans1764440002000 implements MigrationInterface {
  name = 'createPlans1764440002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      CREATE TABLE plan (
        id           uuid PRIMARY KEY,
        -- the province whose plan it is, as on the day of the document
        unit_id      uuid NOT NULL,
        year         smallint NOT NULL CHECK (year BETWEEN 2018 AND 2100),
        number       text NOT NULL CHECK (length(number) BETWEEN 1 AND 100),
        decided_on   date NOT NULL,
        title        text NOT NULL CHECK (length(title) BETWEEN 3 AND 300),
        note         text CHECK (length(note) <= 2000),
        status       text NOT NULL CHECK (status IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
        -- the day whose districts and communes are counted, whatever is merged later
        units_on     date NOT NULL,
        is_demo      boolean NOT NULL DEFAULT false,
        version      integer NOT NULL DEFAULT 1 CHECK (version > 0),
        created_by   text NOT NULL,
        created_at   timestamptz NOT NULL,
        published_at timestamptz,
        CONSTRAINT published_plan_has_its_moment CHECK (status <> 'PUBLISHED' OR published_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX one_published_plan_per_province_and_year ON plan (unit_id, year) WHERE status = 'PUBLISHED';

      CREATE TABLE plan_target (
        id          uuid PRIMARY KEY,
        plan_id     uuid NOT NULL REFERENCES plan ON DELETE CASCADE,
        code        text NOT NULL CHECK (code ~ '^[A-Z0-9.-]{1,10}$'),
        position    smallint NOT NULL CHECK (position > 0),
        title_vi    text NOT NULL CHECK (length(title_vi) BETWEEN 3 AND 500),
        title_en    text NOT NULL CHECK (length(title_en) BETWEEN 3 AND 500),
        formula     text NOT NULL,
        comparison  text NOT NULL CHECK (comparison IN ('AT_LEAST', 'EXACTLY', 'RANGE', 'BEFORE')),
        number      numeric(12,2) NOT NULL CHECK (number >= 0),
        number_to   numeric(12,2),
        -- what one record must reach, where the formula leaves it open: 1.5 times, 4 stars
        threshold   numeric(12,2),
        deadline    date NOT NULL,
        responsible text NOT NULL CHECK (responsible IN ('COMMUNE', 'DISTRICT', 'PROVINCE', 'CENTRE')),
        CONSTRAINT one_target_per_code UNIQUE (plan_id, code),
        CONSTRAINT range_has_two_ends CHECK ((comparison = 'RANGE') = (number_to IS NOT NULL) AND number_to >= number)
      );
      CREATE INDEX plan_target_by_formula ON plan_target (formula);

      -- one record behind a figure: what it adds to numerator and denominator, and where it lies
      CREATE TABLE target_record (
        target_id   uuid NOT NULL REFERENCES plan_target ON DELETE CASCADE,
        record_id   uuid NOT NULL,
        -- whose change makes it be computed anew
        subject_id  uuid NOT NULL,
        unit_id     uuid NOT NULL,
        numerator   smallint NOT NULL,
        denominator smallint NOT NULL,
        label       text NOT NULL,
        facts       jsonb NOT NULL,
        PRIMARY KEY (target_id, record_id)
      );
      CREATE INDEX target_record_of_subject ON target_record (subject_id, target_id);
      CREATE INDEX target_record_by_label ON target_record (target_id, label, record_id);
      CREATE TABLE target_figure (
        target_id   uuid NOT NULL REFERENCES plan_target ON DELETE CASCADE,
        unit_id     uuid NOT NULL,
        numerator   integer NOT NULL,
        denominator integer NOT NULL,
        records     integer NOT NULL,
        PRIMARY KEY (target_id, unit_id)
      );
      CREATE FUNCTION add_to_figures() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          INSERT INTO target_figure AS f (target_id, unit_id, numerator, denominator, records)
            SELECT target_id, unit_id, sum(numerator), sum(denominator), count(*) FROM changed GROUP BY target_id, unit_id
            ON CONFLICT (target_id, unit_id) DO UPDATE SET numerator = f.numerator + EXCLUDED.numerator,
              denominator = f.denominator + EXCLUDED.denominator, records = f.records + EXCLUDED.records;
          RETURN NULL;
        END $$;
      CREATE FUNCTION take_from_figures() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          UPDATE target_figure f SET numerator = f.numerator - c.numerator, denominator = f.denominator - c.denominator, records = f.records - c.records
            FROM (SELECT target_id, unit_id, sum(numerator) AS numerator, sum(denominator) AS denominator, count(*) AS records
                    FROM changed GROUP BY target_id, unit_id) c
           WHERE f.target_id = c.target_id AND f.unit_id = c.unit_id;
          DELETE FROM target_figure f USING (SELECT DISTINCT target_id, unit_id FROM changed) c
           WHERE f.target_id = c.target_id AND f.unit_id = c.unit_id AND f.records = 0;
          RETURN NULL;
        END $$;
      CREATE FUNCTION refuse_edit_of_records() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'records behind figures are taken away and made anew, never edited'; END $$;
      CREATE TRIGGER records_add_up AFTER INSERT ON target_record REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION add_to_figures();
      CREATE TRIGGER records_are_taken_away AFTER DELETE ON target_record REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION take_from_figures();
      CREATE TRIGGER records_are_not_edited BEFORE UPDATE ON target_record FOR EACH STATEMENT EXECUTE FUNCTION refuse_edit_of_records();

      -- what has changed since the figures were last brought up to date; only ever added to and taken from
      CREATE TABLE touched_fact (
        sequence bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        kind     text NOT NULL,
        id       uuid
      );

      -- where a unit lies on the map of 2024 and on today’s, when it lies in one unit of it as a whole
      CREATE TABLE unit_place (
        unit_id uuid NOT NULL,
        view    text NOT NULL CHECK (view IN ('DISTRICT_2024', 'COMMUNE_TODAY')),
        area_id uuid NOT NULL,
        PRIMARY KEY (unit_id, view)
      );
      CREATE INDEX unit_place_holds ON unit_place (area_id, unit_id);
      -- all units that hold it, those of its district of 2024 included
      CREATE TABLE unit_within (
        unit_id uuid NOT NULL,
        area_id uuid NOT NULL,
        PRIMARY KEY (unit_id, area_id)
      );
      CREATE INDEX unit_within_holds ON unit_within (area_id, unit_id);

      CREATE TABLE plan_snapshot (
        id       uuid PRIMARY KEY,
        plan_id  uuid NOT NULL REFERENCES plan,
        taken_on date NOT NULL,
        note     text CHECK (length(note) <= 500),
        taken_by text NOT NULL,
        taken_at timestamptz NOT NULL,
        CONSTRAINT one_snapshot_per_plan_and_day UNIQUE (plan_id, taken_on)
      );
      CREATE TABLE snapshot_figure (
        snapshot_id uuid NOT NULL REFERENCES plan_snapshot,
        target_id   uuid NOT NULL,
        code        text NOT NULL,
        -- as the formula measured on that day
        measure     text NOT NULL CHECK (measure IN ('PERCENT', 'COUNT')),
        unit_id     uuid NOT NULL,
        numerator   integer NOT NULL,
        denominator integer NOT NULL,
        PRIMARY KEY (snapshot_id, target_id, unit_id)
      );
      CREATE INDEX snapshot_figure_of_target ON snapshot_figure (target_id, snapshot_id);
      CREATE TRIGGER snapshots_never_change BEFORE UPDATE OR DELETE ON plan_snapshot FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER frozen_figures_never_change BEFORE UPDATE OR DELETE ON snapshot_figure FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TABLE snapshot_figure, plan_snapshot, unit_within, unit_place, touched_fact, target_figure, target_record, plan_target, plan;
      DROP FUNCTION add_to_figures(), take_from_figures(), refuse_edit_of_records();
    `)
  }
}
