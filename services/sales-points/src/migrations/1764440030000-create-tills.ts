import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Tills that sell without a network, the numbered journal each of them signs, and goods that were sold though the books had none.
 * An entry is kept word for word as it was signed: never changed, never removed; only one that waits may be decided, once.
 */
export class createTills1764440030000 implements MigrationInterface {
  name = 'createTills1764440030000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE till (
        id                   uuid        PRIMARY KEY,
        sales_point_id       uuid        NOT NULL REFERENCES sales_point,
        name                 text        NOT NULL CONSTRAINT till_has_a_name CHECK (length(name) BETWEEN 1 AND 60),
        public_key           text        NOT NULL CONSTRAINT a_key_belongs_to_one_till UNIQUE,
        registered_by        text        NOT NULL,
        registered_at        timestamptz NOT NULL,
        revoked_by           text,
        revoked_at           timestamptz,
        revoke_reason        text,
        synced_at            timestamptz,
        clock_offset_seconds integer,
        CONSTRAINT revoking_is_told_whole CHECK (
          (revoked_at IS NULL) = (revoked_by IS NULL) AND (revoked_at IS NULL) = (revoke_reason IS NULL))
      );
      CREATE UNIQUE INDEX till_in_use_has_its_own_name ON till (sales_point_id, lower(name)) WHERE revoked_at IS NULL;
      CREATE INDEX till_of_point ON till (sales_point_id, registered_at DESC);

      CREATE TABLE till_entry (
        id              uuid        PRIMARY KEY,
        sequence        bigint      GENERATED ALWAYS AS IDENTITY,
        till_id         uuid        NOT NULL REFERENCES till,
        sales_point_id  uuid        NOT NULL,
        counter         integer     NOT NULL CONSTRAINT numbers_begin_with_one CHECK (counter > 0),
        kind            text        NOT NULL CONSTRAINT till_entry_kind_is_known CHECK (kind IN ('SALE', 'CANCELLED', 'OPENING', 'CLOSING')),
        state           text        NOT NULL CONSTRAINT till_entry_state_is_known CHECK (state IN ('BOOKED', 'QUARANTINED', 'DISMISSED')),
        signed_text     text        NOT NULL,
        signature       text        NOT NULL,
        seller_id       text        NOT NULL,
        device_at       timestamptz NOT NULL,
        at              timestamptz NOT NULL,
        lines           jsonb       NOT NULL,
        total           bigint      NOT NULL,
        payment_method  text,
        cash            bigint,
        note            text,
        received_by     text        NOT NULL,
        received_at     timestamptz NOT NULL,
        conflicts       jsonb       NOT NULL DEFAULT '[]',
        counter_sale_id uuid        REFERENCES counter_sale,
        decided_by      text,
        decided_at      timestamptz,
        decision_reason text,
        CONSTRAINT each_number_is_used_once UNIQUE (till_id, counter),
        CONSTRAINT deciding_is_told_whole CHECK (
          (decided_at IS NULL) = (decided_by IS NULL) AND (decided_at IS NULL) = (decision_reason IS NULL)),
        CONSTRAINT a_booked_sale_is_sold CHECK ((counter_sale_id IS NOT NULL) = (kind = 'SALE' AND state = 'BOOKED')),
        CONSTRAINT dismissing_is_decided CHECK (state <> 'DISMISSED' OR decided_at IS NOT NULL)
      );
      COMMENT ON COLUMN till_entry.at IS 'by the clock of the service: the time of the device less what it was off';
      CREATE INDEX till_entry_of_point ON till_entry (sales_point_id, sequence DESC);
      CREATE INDEX till_entry_to_decide ON till_entry (sales_point_id, sequence DESC) WHERE state = 'QUARANTINED';
      CREATE INDEX till_entry_in_conflict ON till_entry (sales_point_id, sequence DESC) WHERE conflicts <> '[]';

      CREATE TABLE stock_discrepancy (
        id             uuid        PRIMARY KEY,
        sequence       bigint      GENERATED ALWAYS AS IDENTITY,
        sales_point_id uuid        NOT NULL,
        product_id     uuid        NOT NULL,
        lot_code       text        NOT NULL,
        missing        integer     NOT NULL CONSTRAINT something_was_missing CHECK (missing > 0),
        till_entry_id  uuid        NOT NULL REFERENCES till_entry,
        opened_at      timestamptz NOT NULL,
        outcome        text        CONSTRAINT discrepancy_outcome_is_known CHECK (outcome IN ('BOOKS_WERE_SHORT', 'BOOKED_SINCE')),
        reason         text,
        resolved_by    text,
        resolved_at    timestamptz,
        FOREIGN KEY (sales_point_id, product_id, lot_code) REFERENCES stock_level,
        CONSTRAINT a_lot_is_missing_once_for_a_sale UNIQUE (till_entry_id, product_id, lot_code),
        CONSTRAINT resolving_is_told_whole CHECK ((resolved_at IS NULL) = (outcome IS NULL)
          AND (resolved_at IS NULL) = (reason IS NULL) AND (resolved_at IS NULL) = (resolved_by IS NULL))
      );
      CREATE INDEX stock_discrepancy_of_point ON stock_discrepancy (sales_point_id, sequence DESC);
      CREATE INDEX stock_discrepancy_open ON stock_discrepancy (sales_point_id, sequence DESC) WHERE resolved_at IS NULL;

      CREATE FUNCTION what_a_till_signed_stays() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'what a till signed, and what was decided about it, is never changed or removed'; END $$;
      CREATE TRIGGER till_entry_is_decided_once BEFORE UPDATE ON till_entry
        FOR EACH ROW WHEN (OLD.state <> 'QUARANTINED' OR (OLD.id, OLD.till_id, OLD.counter, OLD.signed_text, OLD.signature)
          IS DISTINCT FROM (NEW.id, NEW.till_id, NEW.counter, NEW.signed_text, NEW.signature))
        EXECUTE FUNCTION what_a_till_signed_stays();
      CREATE TRIGGER till_entry_stays BEFORE DELETE OR TRUNCATE ON till_entry
        FOR EACH STATEMENT EXECUTE FUNCTION what_a_till_signed_stays();
      CREATE TRIGGER stock_discrepancy_is_resolved_once BEFORE UPDATE ON stock_discrepancy
        FOR EACH ROW WHEN (OLD.resolved_at IS NOT NULL) EXECUTE FUNCTION what_a_till_signed_stays();
      CREATE TRIGGER stock_discrepancy_stays BEFORE DELETE OR TRUNCATE ON stock_discrepancy
        FOR EACH STATEMENT EXECUTE FUNCTION what_a_till_signed_stays();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE stock_discrepancy, till_entry, till;
      DROP FUNCTION what_a_till_signed_stays;
    `)
  }
}
