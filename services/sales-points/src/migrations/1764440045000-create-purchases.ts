import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a sales point buys from a producer for its own account. What came in is counted by receipts, which point to the ledger. */
export class createPurchases1764440045000 implements MigrationInterface {
  name = 'createPurchases1764440045000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE purchase_transition (
        from_state text NOT NULL,
        to_state   text NOT NULL,
        PRIMARY KEY (from_state, to_state)
      );
      INSERT INTO purchase_transition VALUES
        ('DRAFT', 'SENT'), ('DRAFT', 'CANCELLED'), ('SENT', 'CONFIRMED'), ('SENT', 'DECLINED'), ('SENT', 'CANCELLED'),
        ('CONFIRMED', 'DELIVERED'), ('CONFIRMED', 'CANCELLED'), ('DELIVERED', 'INVOICED'), ('INVOICED', 'PAID');

      CREATE TABLE purchase (
        id                uuid        PRIMARY KEY,
        sequence          bigint      GENERATED ALWAYS AS IDENTITY,
        number            text        NOT NULL CONSTRAINT purchase_number_is_unique UNIQUE CHECK (number ~ '^MH[0-9A-Z]{10}$'),
        sales_point_id    uuid        NOT NULL REFERENCES sales_point,
        producer_id       uuid        NOT NULL,
        state             text        NOT NULL,
        wanted_on         date,
        delivers_on       date,
        note              text,
        invoice_number    text        CHECK (length(invoice_number) BETWEEN 1 AND 50),
        invoice_amount    bigint      CHECK (invoice_amount >= 0),
        paid_on           date,
        payment_reference text        CHECK (length(payment_reference) BETWEEN 1 AND 100),
        is_demo           boolean     NOT NULL DEFAULT false,
        CONSTRAINT invoice_is_told_whole CHECK (num_nonnulls(invoice_number, invoice_amount) = CASE WHEN state IN ('INVOICED', 'PAID') THEN 2 ELSE 0 END),
        CONSTRAINT payment_is_told_whole CHECK (num_nonnulls(paid_on, payment_reference) = CASE WHEN state = 'PAID' THEN 2 ELSE 0 END),
        CONSTRAINT confirmed_purchase_has_a_day CHECK (state IN ('DRAFT', 'SENT', 'DECLINED', 'CANCELLED') OR delivers_on IS NOT NULL)
      );
      CREATE INDEX purchase_of_point ON purchase (sales_point_id, sequence DESC);
      CREATE INDEX purchase_of_producer ON purchase (producer_id, sequence DESC) WHERE state <> 'DRAFT';

      CREATE TABLE purchase_line (
        purchase_id uuid     NOT NULL REFERENCES purchase,
        position    smallint NOT NULL,
        product_id  uuid     NOT NULL,
        wanted      integer  NOT NULL CONSTRAINT something_is_wanted CHECK (wanted > 0),
        confirmed   integer  CHECK (confirmed BETWEEN 0 AND wanted),
        unit_price  bigint   CHECK (unit_price >= 0),
        received    integer  NOT NULL DEFAULT 0,
        PRIMARY KEY (purchase_id, position),
        CONSTRAINT a_product_is_bought_in_one_line UNIQUE (purchase_id, product_id),
        CONSTRAINT confirming_is_told_whole CHECK ((confirmed IS NULL) = (unit_price IS NULL)),
        CONSTRAINT no_more_comes_than_was_confirmed CHECK (received BETWEEN 0 AND coalesce(confirmed, 0))
      );
      CREATE TABLE purchase_receipt (
        receipt_id  uuid        PRIMARY KEY,
        purchase_id uuid        NOT NULL,
        position    smallint    NOT NULL,
        lot_code    text        NOT NULL,
        quantity    integer     NOT NULL CHECK (quantity > 0),
        at          timestamptz NOT NULL,
        FOREIGN KEY (purchase_id, position) REFERENCES purchase_line
      );
      CREATE INDEX purchase_receipt_of_purchase ON purchase_receipt (purchase_id);
      CREATE TABLE purchase_step (
        purchase_id uuid        NOT NULL REFERENCES purchase,
        number      integer     NOT NULL,
        what        text        NOT NULL,
        side        text        NOT NULL CHECK (side IN ('SALES_POINT', 'PRODUCER')),
        by_id       text        NOT NULL,
        reason      text,
        at          timestamptz NOT NULL,
        PRIMARY KEY (purchase_id, number)
      );

      CREATE FUNCTION purchase_follows_its_states() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' AND NEW.state <> 'DRAFT' THEN RAISE EXCEPTION 'a purchase begins as DRAFT'; END IF;
        IF TG_OP = 'UPDATE' AND NEW.state <> OLD.state
           AND NOT EXISTS (SELECT FROM purchase_transition WHERE from_state = OLD.state AND to_state = NEW.state)
        THEN RAISE EXCEPTION 'a purchase does not go from % to %', OLD.state, NEW.state; END IF;
        IF NEW.state = 'CANCELLED' AND EXISTS (SELECT FROM purchase_line l WHERE l.purchase_id = NEW.id AND l.received > 0)
        THEN RAISE EXCEPTION 'what has come is not cancelled'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER purchase_follows_its_states BEFORE INSERT OR UPDATE OF state ON purchase FOR EACH ROW EXECUTE FUNCTION purchase_follows_its_states();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE purchase_step, purchase_receipt, purchase_line, purchase, purchase_transition;
      DROP FUNCTION purchase_follows_its_states;
    `)
  }
}
