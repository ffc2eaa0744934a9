import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What happened to lots, what went into what, and which statements were declared wrong. Nothing here is ever edited. */
export class createTraceEvents1764300001000 implements MigrationInterface {
  name = 'createTraceEvents1764300001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE trace_event (
        id               uuid        PRIMARY KEY,
        lot_id           uuid        NOT NULL REFERENCES lot,
        step             text        NOT NULL CHECK (step IN ('HARVESTED', 'RECEIVED_MATERIAL', 'PROCESSED', 'PACKED', 'INSPECTED',
                                                              'SHIPPED', 'RECEIVED', 'SOLD', 'RECALLED', 'DESTROYED')),
        type             text        NOT NULL CHECK (type IN ('OBJECT', 'AGGREGATION', 'TRANSFORMATION', 'TRANSACTION', 'ASSOCIATION')),
        biz_step         text        NOT NULL,
        disposition      text,
        action           text        CHECK (action IN ('ADD', 'OBSERVE', 'DELETE')),
        event_time       timestamptz NOT NULL,
        time_zone_offset text        NOT NULL CHECK (time_zone_offset ~ '^[+-](0[0-9]|1[0-4]):[0-5][0-9]$'),
        place            text,
        sales_point_id   uuid,
        details          text,
        quantity         integer     CHECK (quantity > 0),
        matches_event_id uuid        REFERENCES trace_event,
        recorded_at      timestamptz NOT NULL,
        recorded_by      text        NOT NULL,
        recorded_by_role text        NOT NULL,
        CONSTRAINT only_transformations_have_no_action CHECK ((action IS NULL) = (type = 'TRANSFORMATION'))
      );
      CREATE INDEX trace_event_of_lot ON trace_event (lot_id, event_time, id);
      CREATE UNIQUE INDEX a_shipment_is_matched_once ON trace_event (matches_event_id) WHERE matches_event_id IS NOT NULL;

      CREATE TABLE lot_input (
        event_id     uuid    NOT NULL REFERENCES trace_event,
        lot_id       uuid    NOT NULL REFERENCES lot,
        input_lot_id uuid    NOT NULL REFERENCES lot,
        quantity     integer CHECK (quantity > 0),
        position     integer NOT NULL,
        PRIMARY KEY (event_id, input_lot_id),
        CONSTRAINT a_lot_is_not_made_of_itself CHECK (lot_id <> input_lot_id)
      );
      CREATE INDEX lot_input_back ON lot_input (lot_id, input_lot_id);
      CREATE INDEX lot_input_forward ON lot_input (input_lot_id, lot_id);

      CREATE TABLE trace_correction (
        event_id       uuid        PRIMARY KEY REFERENCES trace_event,
        replacement_id uuid        UNIQUE REFERENCES trace_event DEFERRABLE INITIALLY DEFERRED,
        reason         text        NOT NULL,
        declared_at    timestamptz NOT NULL,
        declared_by    text        NOT NULL,
        CONSTRAINT a_replacement_is_another_event CHECK (event_id <> replacement_id)
      );

      CREATE FUNCTION trace_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'trace records are never changed or removed; declare the error instead'; END $$;
      CREATE TRIGGER trace_event_is_append_only BEFORE UPDATE OR DELETE ON trace_event
        FOR EACH ROW EXECUTE FUNCTION trace_is_append_only();
      CREATE TRIGGER lot_input_is_append_only BEFORE UPDATE OR DELETE ON lot_input
        FOR EACH ROW EXECUTE FUNCTION trace_is_append_only();
      CREATE TRIGGER trace_correction_is_append_only BEFORE UPDATE OR DELETE ON trace_correction
        FOR EACH ROW EXECUTE FUNCTION trace_is_append_only();
      CREATE TRIGGER trace_event_is_never_emptied BEFORE TRUNCATE ON trace_event
        FOR EACH STATEMENT EXECUTE FUNCTION trace_is_append_only();

      /* One writer of genealogy at a time: two edges that close a ring together would otherwise not see each other. */
      CREATE FUNCTION genealogy_is_acyclic() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(hashtextextended('genealogy', 0));
        IF EXISTS (
          WITH RECURSIVE ancestor (id) AS (
            SELECT NEW.input_lot_id
            UNION
            SELECT i.input_lot_id FROM ancestor a JOIN lot_input i ON i.lot_id = a.id
             WHERE NOT EXISTS (SELECT FROM trace_correction c WHERE c.event_id = i.event_id)
          ) SELECT FROM ancestor WHERE id = NEW.lot_id
        ) THEN
          RAISE EXCEPTION 'lot % would become its own ancestor', NEW.lot_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'genealogy_is_acyclic';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER genealogy_is_acyclic BEFORE INSERT ON lot_input FOR EACH ROW EXECUTE FUNCTION genealogy_is_acyclic();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE trace_correction, lot_input, trace_event;
      DROP FUNCTION genealogy_is_acyclic, trace_is_append_only;
    `)
  }
}
