import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Goods on their way from one sales point to another. What left a shelf is received, given up, brought back, or still under
 * way: `in_transit` is reckoned here and nowhere else, and what was dispatched is never changed or removed.
 */
export class createTransfers1764440020000 implements MigrationInterface {
  name = 'createTransfers1764440020000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE transfer (
        id            uuid    PRIMARY KEY,
        sequence      bigint  GENERATED ALWAYS AS IDENTITY,
        from_point_id uuid    NOT NULL REFERENCES sales_point,
        to_point_id   uuid    NOT NULL REFERENCES sales_point,
        state         text    NOT NULL,
        note          text,
        is_demo       boolean NOT NULL,
        -- the receiving point sees it from then on
        told_at       timestamptz,
        CONSTRAINT transfer_state_is_known CHECK (state IN ('DRAFT', 'READY', 'IN_TRANSIT', 'PARTIALLY_RECEIVED', 'RECEIVED', 'CANCELLED')),
        CONSTRAINT transfer_leads_elsewhere CHECK (from_point_id <> to_point_id),
        CONSTRAINT goods_come_to_somebody_who_was_told CHECK (told_at IS NOT NULL OR state IN ('DRAFT', 'CANCELLED'))
      );
      CREATE INDEX transfer_from_point ON transfer (from_point_id, sequence DESC);
      CREATE INDEX transfer_to_point ON transfer (to_point_id, sequence DESC) WHERE told_at IS NOT NULL;

      CREATE TABLE transfer_line (
        id          uuid     PRIMARY KEY,
        transfer_id uuid     NOT NULL REFERENCES transfer,
        position    smallint NOT NULL,
        product_id  uuid     NOT NULL,
        lot_code    text,
        expires_on  date,
        quantity    integer  NOT NULL CONSTRAINT something_is_transferred CHECK (quantity > 0),
        dispatched  integer  NOT NULL DEFAULT 0,
        received    integer  NOT NULL DEFAULT 0,
        lost        integer  NOT NULL DEFAULT 0,
        damaged     integer  NOT NULL DEFAULT 0,
        returned    integer  NOT NULL DEFAULT 0,
        unresolved  integer  NOT NULL DEFAULT 0,
        in_transit  integer  GENERATED ALWAYS AS (dispatched - received - lost - damaged - returned) STORED,
        CONSTRAINT line_has_its_place UNIQUE (transfer_id, position),
        CONSTRAINT what_leaves_is_the_whole_line_of_a_lot CHECK (dispatched = 0 OR (dispatched = quantity AND lot_code IS NOT NULL)),
        CONSTRAINT no_part_is_negative CHECK (received >= 0 AND lost >= 0 AND damaged >= 0 AND returned >= 0),
        CONSTRAINT nothing_arrives_that_never_left CHECK (in_transit >= 0),
        CONSTRAINT what_is_unresolved_is_in_transit CHECK (unresolved BETWEEN 0 AND in_transit)
      );
      CREATE INDEX transfer_line_in_transit ON transfer_line (product_id, lot_code) WHERE in_transit > 0;

      CREATE TABLE transfer_discrepancy (
        id               uuid        PRIMARY KEY,
        transfer_line_id uuid        NOT NULL REFERENCES transfer_line,
        kind             text        NOT NULL CONSTRAINT discrepancy_kind_is_known CHECK (kind IN ('LOST', 'DAMAGED', 'RETURNED')),
        quantity         integer     NOT NULL CONSTRAINT something_is_wrong CHECK (quantity > 0),
        note             text,
        reported_by      text        NOT NULL,
        reported_at      timestamptz NOT NULL,
        outcome          text        CONSTRAINT outcome_is_known CHECK (outcome IN ('RECEIVED', 'LOST', 'DAMAGED', 'RETURNED')),
        reason           text,
        resolved_by      text,
        resolved_at      timestamptz,
        CONSTRAINT resolving_is_told_whole CHECK (num_nulls(outcome, reason, resolved_by, resolved_at) IN (0, 4))
      );
      CREATE INDEX transfer_discrepancy_of_line ON transfer_discrepancy (transfer_line_id);

      CREATE TABLE transfer_step (
        transfer_id uuid        NOT NULL REFERENCES transfer,
        number      integer     NOT NULL,
        kind        text        NOT NULL,
        actor_id    text        NOT NULL,
        at          timestamptz NOT NULL,
        note        text,
        PRIMARY KEY (transfer_id, number)
      );

      CREATE FUNCTION transfer_ends_when_nothing_is_under_way() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state IN ('RECEIVED', 'CANCELLED') THEN RAISE EXCEPTION 'a finished transfer stays as it is'; END IF;
        IF NEW.state IN ('RECEIVED', 'CANCELLED', 'DRAFT', 'READY')
           AND EXISTS (SELECT FROM transfer_line l WHERE l.transfer_id = NEW.id AND l.in_transit > 0)
        THEN RAISE EXCEPTION 'goods of this transfer are still under way'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER transfer_ends_when_nothing_is_under_way BEFORE UPDATE OF state ON transfer
        FOR EACH ROW EXECUTE FUNCTION transfer_ends_when_nothing_is_under_way();

      CREATE FUNCTION goods_under_way_never_vanish() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'what was dispatched is never changed or removed; receive or resolve it'; END $$;
      CREATE TRIGGER transfer_line_stays BEFORE DELETE ON transfer_line
        FOR EACH ROW WHEN (OLD.dispatched > 0) EXECUTE FUNCTION goods_under_way_never_vanish();
      CREATE TRIGGER transfer_line_keeps_what_left BEFORE UPDATE ON transfer_line
        FOR EACH ROW WHEN (OLD.dispatched > 0 AND (OLD.dispatched, OLD.product_id, OLD.lot_code, OLD.transfer_id)
          IS DISTINCT FROM (NEW.dispatched, NEW.product_id, NEW.lot_code, NEW.transfer_id))
        EXECUTE FUNCTION goods_under_way_never_vanish();
      CREATE TRIGGER transfer_discrepancy_is_resolved_once BEFORE UPDATE ON transfer_discrepancy
        FOR EACH ROW WHEN (OLD.resolved_at IS NOT NULL) EXECUTE FUNCTION goods_under_way_never_vanish();
      CREATE TRIGGER transfer_discrepancy_stays BEFORE DELETE ON transfer_discrepancy
        FOR EACH ROW EXECUTE FUNCTION goods_under_way_never_vanish();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE transfer_step, transfer_discrepancy, transfer_line, transfer;
      DROP FUNCTION transfer_ends_when_nothing_is_under_way, goods_under_way_never_vanish;
    `)
  }
}
