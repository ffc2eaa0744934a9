import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The life of a sales point is a history of steps: which may follow which is data, and the history is the only writer of the
 * status, so that the status on any day is known. Beside it: units over time, applications, closed days, support.
 */
export class keepRegistry1764440050000 implements MigrationInterface {
  name = 'keepRegistry1764440050000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sales_point_transition (
        from_status text NOT NULL,
        to_status   text NOT NULL,
        PRIMARY KEY (from_status, to_status)
      );
      INSERT INTO sales_point_transition VALUES
        ('PROPOSED', 'UNDER_REVIEW'), ('PROPOSED', 'CLOSED'),
        ('UNDER_REVIEW', 'PROPOSED'), ('UNDER_REVIEW', 'APPROVED'), ('UNDER_REVIEW', 'CLOSED'),
        ('APPROVED', 'ACTIVE'), ('APPROVED', 'CLOSED'),
        ('ACTIVE', 'SUSPENDED'), ('ACTIVE', 'CLOSED'),
        ('SUSPENDED', 'ACTIVE'), ('SUSPENDED', 'CLOSED');

      CREATE TABLE sales_point_step (
        sales_point_id  uuid        NOT NULL REFERENCES sales_point,
        number          integer     NOT NULL CHECK (number >= 1),
        from_status     text,
        to_status       text        NOT NULL,
        -- first day of the new status, which may lie before the day it was written down
        on_day          date        NOT NULL,
        reason          text        CHECK (length(reason) BETWEEN 1 AND 1000),
        decision_number text        CHECK (length(decision_number) BETWEEN 1 AND 100),
        actor_id        text        NOT NULL,
        taken_at        timestamptz NOT NULL,
        told_at         timestamptz,
        PRIMARY KEY (sales_point_id, number),
        CONSTRAINT first_step_comes_from_nowhere CHECK ((number = 1) = (from_status IS NULL))
      );
      CREATE INDEX sales_point_step_untold ON sales_point_step (sales_point_id, number) WHERE told_at IS NULL;
      CREATE INDEX sales_point_step_of_day ON sales_point_step (sales_point_id, on_day, number);
      -- what was before there was a history: the status of that day, since that day
      INSERT INTO sales_point_step (sales_point_id, number, to_status, on_day, actor_id, taken_at, told_at)
        SELECT id, 1, status, status_since, 'system', now(), announced_at FROM sales_point;
      DROP INDEX sales_point_unannounced;
      ALTER TABLE sales_point DROP COLUMN announced_at;

      CREATE FUNCTION sales_point_step_moves_the_point() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE here sales_point; last sales_point_step;
      BEGIN
        SELECT * INTO here FROM sales_point WHERE id = NEW.sales_point_id FOR UPDATE;
        SELECT * INTO last FROM sales_point_step WHERE sales_point_id = NEW.sales_point_id ORDER BY number DESC LIMIT 1;
        NEW.number := coalesce(last.number, 0) + 1;
        NEW.from_status := last.to_status;
        IF last IS NULL THEN
          IF NEW.to_status <> here.status THEN RAISE EXCEPTION 'a sales point is entered with the status it has'; END IF;
          RETURN NEW;
        END IF;
        IF NOT EXISTS (SELECT FROM sales_point_transition WHERE from_status = here.status AND to_status = NEW.to_status)
          THEN RAISE EXCEPTION 'a sales point does not go from % to %', here.status, NEW.to_status; END IF;
        IF NEW.on_day < last.on_day THEN RAISE EXCEPTION 'a step does not come before the one it follows'; END IF;
        UPDATE sales_point SET status = NEW.to_status, status_since = NEW.on_day WHERE id = NEW.sales_point_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER sales_point_step_moves_the_point BEFORE INSERT ON sales_point_step
        FOR EACH ROW EXECUTE FUNCTION sales_point_step_moves_the_point();
      CREATE FUNCTION sales_point_steps_stay() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'what happened to a sales point is never changed'; END $$;
      CREATE TRIGGER sales_point_steps_stay BEFORE UPDATE OF sales_point_id, number, from_status, to_status, on_day, reason, decision_number, actor_id, taken_at
        OR DELETE OR TRUNCATE ON sales_point_step FOR EACH STATEMENT EXECUTE FUNCTION sales_point_steps_stay();
      CREATE FUNCTION sales_point_follows_its_history() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF pg_trigger_depth() < 2 THEN RAISE EXCEPTION 'the status of a sales point is changed by a step of its history only'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER sales_point_follows_its_history BEFORE UPDATE OF status, status_since ON sales_point
        FOR EACH ROW EXECUTE FUNCTION sales_point_follows_its_history();

      -- the step a point stood on at the end of a day; null before its first
      CREATE FUNCTION sales_point_step_on(point uuid, day date) RETURNS sales_point_step LANGUAGE sql STABLE
        RETURN (SELECT s FROM sales_point_step s WHERE s.sales_point_id = point AND s.on_day <= day ORDER BY s.number DESC LIMIT 1);

      CREATE TABLE known_unit (
        unit_id    uuid PRIMARY KEY,
        code       text NOT NULL,
        name       text NOT NULL,
        slug       text NOT NULL,
        level      text NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
        valid_from date NOT NULL,
        valid_to   date,
        told_at    timestamptz NOT NULL
      );
      CREATE INDEX known_unit_by_slug ON known_unit (slug);
      -- every unit that holds or held the whole of another, itself included
      CREATE TABLE known_unit_area (
        unit_id uuid NOT NULL REFERENCES known_unit,
        area_id uuid NOT NULL,
        PRIMARY KEY (unit_id, area_id)
      );
      CREATE INDEX known_unit_area_holds ON known_unit_area (area_id, unit_id);
      -- and, for a commune of today, those that held all the communes it was made of: its district and province of before
      CREATE FUNCTION units_around(unit uuid) RETURNS SETOF uuid LANGUAGE sql STABLE ROWS 6 AS $$
        WITH made_of AS (
          SELECT a.unit_id FROM known_unit u JOIN known_unit_area a ON a.area_id = u.unit_id AND a.unit_id <> u.unit_id
            JOIN known_unit p ON p.unit_id = a.unit_id AND p.level = 'COMMUNE' WHERE u.unit_id = unit AND u.level = 'COMMUNE')
        SELECT area_id FROM known_unit_area WHERE unit_id = unit
        UNION SELECT a.area_id FROM known_unit_area a JOIN made_of m ON m.unit_id = a.unit_id
               GROUP BY a.area_id HAVING count(*) = (SELECT count(*) FROM made_of)
      $$;

      CREATE TABLE checklist_version (
        code        text PRIMARY KEY,
        valid_from  date NOT NULL CONSTRAINT one_checklist_begins_on_a_day UNIQUE,
        valid_to    date,
        legal_basis text NOT NULL,
        is_verified boolean NOT NULL
      );
      CREATE TABLE checklist_item (
        version     text     NOT NULL REFERENCES checklist_version,
        code        text     NOT NULL,
        position    smallint NOT NULL,
        criterion   text     NOT NULL CHECK (criterion IN ('LOCATION', 'PRODUCTS', 'QUALITY', 'SIGN', 'PREMISES')),
        need        text     NOT NULL CHECK (need IN ('REQUIRED', 'ONE_OF', 'OPTIONAL')),
        words_vi    text     NOT NULL,
        words_en    text     NOT NULL,
        -- whether the words were read in the decision itself
        is_verified boolean  NOT NULL,
        PRIMARY KEY (version, code)
      );

      CREATE TABLE sales_point_application (
        sales_point_id    uuid PRIMARY KEY REFERENCES sales_point,
        applied_on        date NOT NULL,
        proposed_by       text NOT NULL,
        organization_id   uuid NOT NULL,
        checklist_version text NOT NULL REFERENCES checklist_version,
        floor_area        integer CHECK (floor_area BETWEEN 1 AND 1000000),
        booth_count       integer CHECK (booth_count BETWEEN 0 AND 100000),
        staff_count       integer CHECK (staff_count BETWEEN 0 AND 100000),
        supplier_count    integer CHECK (supplier_count BETWEEN 0 AND 100000)
      );
      COMMENT ON COLUMN sales_point_application.floor_area IS 'square metres';
      CREATE INDEX sales_point_application_of_organization ON sales_point_application (organization_id);

      CREATE TABLE checklist_answer (
        sales_point_id uuid        NOT NULL REFERENCES sales_point_application,
        version        text        NOT NULL,
        item           text        NOT NULL,
        is_met         boolean     NOT NULL,
        evidence       text        CHECK (length(evidence) BETWEEN 1 AND 1000),
        answered_by    text        NOT NULL,
        answered_at    timestamptz NOT NULL,
        PRIMARY KEY (sales_point_id, version, item),
        FOREIGN KEY (version, item) REFERENCES checklist_item
      );

      CREATE TABLE sales_point_support (
        id              uuid        PRIMARY KEY,
        sales_point_id  uuid        NOT NULL REFERENCES sales_point,
        decision_number text        NOT NULL CHECK (length(decision_number) BETWEEN 1 AND 100),
        decided_on      date        NOT NULL,
        amount          bigint      NOT NULL CHECK (amount > 0),
        share           smallint    CHECK (share BETWEEN 1 AND 100),
        source          text        NOT NULL CHECK (length(source) BETWEEN 1 AND 300),
        recorded_by     text        NOT NULL,
        recorded_at     timestamptz NOT NULL
      );
      COMMENT ON COLUMN sales_point_support.share IS 'whole percent of the cost that public money bears';
      CREATE INDEX sales_point_support_of_point ON sales_point_support (sales_point_id, decided_on);

      CREATE TABLE closed_day (
        sales_point_id uuid NOT NULL REFERENCES sales_point,
        day            date NOT NULL,
        note           text CHECK (length(note) BETWEEN 1 AND 200),
        PRIMARY KEY (sales_point_id, day)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE closed_day, sales_point_support, checklist_answer, sales_point_application, checklist_item, checklist_version;
      DROP FUNCTION units_around(uuid);
      DROP TABLE known_unit_area, known_unit;
      DROP TRIGGER sales_point_follows_its_history ON sales_point;
      DROP FUNCTION sales_point_step_on(uuid, date), sales_point_follows_its_history();
      ALTER TABLE sales_point ADD COLUMN announced_at timestamptz;
      UPDATE sales_point p SET announced_at = (SELECT s.told_at FROM sales_point_step s WHERE s.sales_point_id = p.id ORDER BY s.number DESC LIMIT 1);
      CREATE INDEX sales_point_unannounced ON sales_point (id) WHERE announced_at IS NULL;
      DROP TABLE sales_point_step, sales_point_transition;
      DROP FUNCTION sales_point_step_moves_the_point(), sales_point_steps_stay();
    `)
  }
}
