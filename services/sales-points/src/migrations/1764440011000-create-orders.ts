import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Orders for pick-up. Which state may follow which is data: the trigger lets nothing else through, whoever writes. */
export class createOrders1764440011000 implements MigrationInterface {
  name = 'createOrders1764440011000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE order_transition (
        from_status text NOT NULL,
        to_status   text NOT NULL,
        PRIMARY KEY (from_status, to_status)
      );
      INSERT INTO order_transition VALUES
        ('HELD', 'PLACED'), ('HELD', 'CANCELLED'), ('HELD', 'EXPIRED'),
        ('PLACED', 'READY'), ('PLACED', 'HANDED_OVER'), ('PLACED', 'CANCELLED'), ('PLACED', 'EXPIRED'),
        ('READY', 'HANDED_OVER'), ('READY', 'CANCELLED'), ('READY', 'EXPIRED');

      -- where money for a point's orders goes: its own account, never one of the platform
      CREATE TABLE payee_account (
        sales_point_id uuid        PRIMARY KEY REFERENCES sales_point,
        bank_bin       text        NOT NULL CONSTRAINT bank_bin_is_six_digits CHECK (bank_bin ~ '^[0-9]{6}$'),
        account_number text        NOT NULL CONSTRAINT account_number_is_possible CHECK (account_number ~ '^[0-9A-Z]{6,19}$'),
        account_name   text        NOT NULL CONSTRAINT account_name_is_possible CHECK (account_name ~ '^[A-Z0-9 ]{1,70}$'),
        changed_by     text        NOT NULL,
        changed_at     timestamptz NOT NULL
      );

      CREATE TABLE customer_order (
        id             uuid        PRIMARY KEY,
        sequence       bigint      GENERATED ALWAYS AS IDENTITY,
        number         text        NOT NULL CONSTRAINT order_number_is_unique UNIQUE CHECK (number ~ '^DH[0-9A-Z]{10}$'),
        checkout_id    uuid        NOT NULL,
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        customer_id    text        NOT NULL,
        status         text        NOT NULL,
        total          bigint      NOT NULL CHECK (total >= 0),
        held_at        timestamptz NOT NULL,
        -- until when somebody must act before the goods become free again: place it, pay it, or fetch it
        act_until      timestamptz,
        payment_method text        CHECK (payment_method IN ('ON_COLLECTION', 'BANK_TRANSFER')),
        contact_name   text        CHECK (length(contact_name) BETWEEN 1 AND 100),
        contact_phone  text        CHECK (contact_phone ~ '^0[0-9]{9,10}$'),
        pickup_from    timestamptz,
        pickup_to      timestamptz CHECK (pickup_to > pickup_from),
        placed_at      timestamptz,
        paid_at        timestamptz,
        refunded_at    timestamptz CHECK (refunded_at >= paid_at),
        ended_at       timestamptz,
        CONSTRAINT active_order_is_told_whole CHECK (status NOT IN ('PLACED', 'READY') OR num_nulls(payment_method, contact_name, contact_phone, pickup_from, pickup_to, placed_at) = 0),
        CONSTRAINT open_order_has_a_limit CHECK ((status IN ('HELD', 'PLACED', 'READY')) = (act_until IS NOT NULL)),
        CONSTRAINT ended_order_has_a_moment CHECK ((status IN ('HELD', 'PLACED', 'READY')) = (ended_at IS NULL)),
        CONSTRAINT refund_follows_payment CHECK (refunded_at IS NULL OR paid_at IS NOT NULL)
      );
      CREATE INDEX order_of_customer ON customer_order (customer_id, sequence DESC);
      CREATE INDEX order_of_point ON customer_order (sales_point_id, sequence DESC);
      CREATE INDEX order_of_checkout ON customer_order (checkout_id);
      CREATE INDEX order_to_act_on ON customer_order (act_until) WHERE act_until IS NOT NULL;
      CREATE INDEX order_with_contact ON customer_order (ended_at) WHERE contact_name IS NOT NULL;

      CREATE FUNCTION order_follows_its_states() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' AND NEW.status <> 'HELD' THEN RAISE EXCEPTION 'an order begins as HELD'; END IF;
        IF TG_OP = 'UPDATE' AND NEW.status <> OLD.status
           AND NOT EXISTS (SELECT FROM order_transition WHERE from_status = OLD.status AND to_status = NEW.status)
        THEN RAISE EXCEPTION 'an order does not go from % to %', OLD.status, NEW.status; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER order_follows_its_states BEFORE INSERT OR UPDATE OF status ON customer_order FOR EACH ROW EXECUTE FUNCTION order_follows_its_states();

      CREATE TABLE order_line (
        order_id   uuid    NOT NULL REFERENCES customer_order,
        product_id uuid    NOT NULL,
        lot_code   text    NOT NULL,
        quantity   integer NOT NULL CHECK (quantity > 0),
        unit_price bigint  NOT NULL CHECK (unit_price >= 0),
        amount     bigint  NOT NULL,
        PRIMARY KEY (order_id, product_id, lot_code),
        CONSTRAINT amount_is_price_times_quantity CHECK (amount = unit_price * quantity)
      );

      -- what happened to an order, in order; never changed
      CREATE TABLE order_step (
        order_id uuid        NOT NULL REFERENCES customer_order,
        sequence bigint      GENERATED ALWAYS AS IDENTITY,
        what     text        NOT NULL CHECK (what IN ('HELD', 'PLACED', 'READY', 'HANDED_OVER', 'CANCELLED', 'EXPIRED', 'PAID', 'REFUNDED')),
        by_kind  text        NOT NULL CHECK (by_kind IN ('CUSTOMER', 'SALES_POINT', 'CLOCK')),
        by_id    text        NOT NULL,
        reason   text,
        at       timestamptz NOT NULL,
        PRIMARY KEY (order_id, sequence)
      );
      CREATE FUNCTION order_steps_stay() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'what happened to an order is never changed'; END $$;
      CREATE TRIGGER order_steps_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON order_step FOR EACH STATEMENT EXECUTE FUNCTION order_steps_stay();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE order_step, order_line, customer_order, payee_account, order_transition;
      DROP FUNCTION order_follows_its_states(), order_steps_stay();
    `)
  }
}
