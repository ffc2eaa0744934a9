import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * What a sales point owes a producer for a month. Each movement of goods on consignment that somebody paid for, or took back, is
 * in one statement and no other; lines stay as they were drawn, and what turns out to be wrong is corrected by further lines.
 */
export class createSettlements1764440042000 implements MigrationInterface {
  name = 'createSettlements1764440042000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE settlement_transition (
        from_state text NOT NULL,
        to_state   text NOT NULL,
        PRIMARY KEY (from_state, to_state)
      );
      INSERT INTO settlement_transition VALUES ('DRAWN', 'ACCEPTED'), ('DRAWN', 'DISPUTED'), ('DISPUTED', 'DRAWN'), ('ACCEPTED', 'PAID');

      CREATE TABLE settlement (
        id                uuid        PRIMARY KEY,
        sequence          bigint      GENERATED ALWAYS AS IDENTITY,
        number            text        NOT NULL CONSTRAINT settlement_number_is_unique UNIQUE CHECK (number ~ '^QT[0-9A-Z]{10}$'),
        sales_point_id    uuid        NOT NULL REFERENCES sales_point,
        producer_id       uuid        NOT NULL,
        month             date        NOT NULL CONSTRAINT month_is_told_by_its_first_day CHECK (extract(day FROM month) = 1),
        state             text        NOT NULL,
        version           integer     NOT NULL CHECK (version > 0),
        gross             bigint      NOT NULL,
        commission        bigint      NOT NULL,
        due               bigint      NOT NULL,
        is_demo           boolean     NOT NULL DEFAULT false,
        paid_on           date,
        paid_amount       bigint,
        payment_reference text        CHECK (length(payment_reference) BETWEEN 1 AND 100),
        CONSTRAINT one_statement_for_a_month UNIQUE (sales_point_id, producer_id, month),
        CONSTRAINT what_customers_paid_is_shared_out CHECK (gross = commission + due),
        CONSTRAINT payment_is_told_whole CHECK (num_nonnulls(paid_on, paid_amount, payment_reference) = CASE WHEN state = 'PAID' THEN 3 ELSE 0 END),
        CONSTRAINT what_is_due_is_paid CHECK (paid_amount = due)
      );
      CREATE INDEX settlement_of_point ON settlement (sales_point_id, sequence DESC);
      CREATE INDEX settlement_of_producer ON settlement (producer_id, sequence DESC);

      CREATE TABLE settlement_line (
        settlement_id uuid        NOT NULL REFERENCES settlement,
        position      integer     NOT NULL,
        version       integer     NOT NULL,
        kind          text        NOT NULL CONSTRAINT line_kind_is_known CHECK (kind IN ('SALE', 'RETURN', 'LOSS', 'CORRECTION')),
        source_id     uuid        CONSTRAINT a_movement_is_settled_once UNIQUE,
        cause_id      uuid,
        product_id    uuid,
        lot_code      text,
        quantity      integer     NOT NULL,
        unit_price    bigint,
        gross         bigint      NOT NULL,
        commission    bigint      NOT NULL,
        due           bigint      NOT NULL,
        happened_at   timestamptz NOT NULL,
        carried_over  boolean     NOT NULL,
        reason        text,
        corrects      integer,
        PRIMARY KEY (settlement_id, position),
        CONSTRAINT line_is_shared_out CHECK (gross = commission + due),
        CONSTRAINT line_is_of_goods_or_says_why CHECK (
          CASE WHEN kind = 'CORRECTION' THEN num_nonnulls(source_id, cause_id, unit_price) = 0 AND reason IS NOT NULL AND quantity = 0
               ELSE num_nulls(source_id, cause_id, product_id, lot_code) = 0 AND quantity <> 0 AND gross = coalesce(unit_price, 0) * quantity END)
      );

      CREATE TABLE settlement_step (
        settlement_id uuid        NOT NULL REFERENCES settlement,
        number        integer     NOT NULL,
        what          text        NOT NULL CHECK (what IN ('DRAWN', 'ACCEPTED', 'DISPUTED', 'CORRECTED', 'PAID')),
        side          text        NOT NULL CHECK (side IN ('SALES_POINT', 'PRODUCER')),
        by_id         text        NOT NULL,
        reason        text,
        positions     integer[]   NOT NULL DEFAULT '{}',
        version       integer     NOT NULL,
        at            timestamptz NOT NULL,
        PRIMARY KEY (settlement_id, number)
      );

      -- where a producer's money goes: an account of its own, never one of the platform
      CREATE TABLE producer_account (
        producer_id    uuid        PRIMARY KEY,
        bank_bin       text        NOT NULL CONSTRAINT bank_bin_is_six_digits CHECK (bank_bin ~ '^[0-9]{6}$'),
        account_number text        NOT NULL CONSTRAINT account_number_is_possible CHECK (account_number ~ '^[0-9A-Z]{6,19}$'),
        account_name   text        NOT NULL CONSTRAINT account_name_is_possible CHECK (account_name ~ '^[A-Z0-9 ]{1,70}$'),
        changed_by     text        NOT NULL,
        changed_at     timestamptz NOT NULL
      );

      CREATE FUNCTION settlement_follows_its_states() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' AND NEW.state <> 'DRAWN' THEN RAISE EXCEPTION 'a statement begins as DRAWN'; END IF;
        IF TG_OP = 'UPDATE' AND NEW.state <> OLD.state
           AND NOT EXISTS (SELECT FROM settlement_transition WHERE from_state = OLD.state AND to_state = NEW.state)
        THEN RAISE EXCEPTION 'a statement does not go from % to %', OLD.state, NEW.state; END IF;
        IF TG_OP = 'UPDATE' AND OLD.state IN ('ACCEPTED', 'PAID') AND (OLD.gross, OLD.commission, OLD.due, OLD.version)
             IS DISTINCT FROM (NEW.gross, NEW.commission, NEW.due, NEW.version)
        THEN RAISE EXCEPTION 'what both sides accepted stays as it is'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER settlement_follows_its_states BEFORE INSERT OR UPDATE ON settlement FOR EACH ROW EXECUTE FUNCTION settlement_follows_its_states();

      CREATE FUNCTION statement_is_the_sum_of_its_lines() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM settlement s
                    CROSS JOIN LATERAL (SELECT coalesce(sum(l.gross), 0) AS gross, coalesce(sum(l.due), 0) AS due
                                          FROM settlement_line l WHERE l.settlement_id = s.id) l
                   WHERE s.id = NEW.id AND (s.gross, s.due) <> (l.gross, l.due))
        THEN RAISE EXCEPTION 'a statement is the sum of its lines'; END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER statement_is_the_sum_of_its_lines AFTER INSERT OR UPDATE ON settlement
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION statement_is_the_sum_of_its_lines();

      CREATE FUNCTION statements_keep_their_lines() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'lines and steps of a statement are never changed; correct them by another line'; END $$;
      CREATE TRIGGER settlement_lines_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement_line
        FOR EACH STATEMENT EXECUTE FUNCTION statements_keep_their_lines();
      CREATE TRIGGER settlement_steps_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON settlement_step
        FOR EACH STATEMENT EXECUTE FUNCTION statements_keep_their_lines();
      CREATE FUNCTION accepted_statements_are_closed() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT FROM settlement s WHERE s.id = NEW.settlement_id AND s.state IN ('ACCEPTED', 'PAID'))
        THEN RAISE EXCEPTION 'what both sides accepted gets no more lines'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER accepted_statements_are_closed BEFORE INSERT ON settlement_line FOR EACH ROW EXECUTE FUNCTION accepted_statements_are_closed();

      -- everything that is to be settled one day: what customers paid for, what came back, and what the point let get lost
      -- (a function, so that it finds the ledger by its name, whatever tables that is made of)
      CREATE FUNCTION settleable() RETURNS TABLE (source_id uuid, kind text, producer_id uuid, sales_point_id uuid, product_id uuid, lot_code text,
        quantity integer, unit_price bigint, cause_id uuid, happened_at timestamptz) LANGUAGE sql STABLE AS $$
        SELECT m.id, CASE m.kind WHEN 'SOLD' THEN 'SALE' ELSE 'RETURN' END, m.owner_id, m.sales_point_id, m.product_id,
               m.lot_code, -m.quantity, coalesce(c.unit_price, o.unit_price), m.cause_id, m.occurred_at
          FROM stock_movement m
          LEFT JOIN counter_sale_line c ON c.counter_sale_id = m.cause_id AND c.product_id = m.product_id AND c.lot_code = m.lot_code
          LEFT JOIN order_line o ON o.order_id = m.cause_id AND o.product_id = m.product_id AND o.lot_code = m.lot_code
         WHERE m.owner_id IS NOT NULL AND m.kind IN ('SOLD', 'RETURNED')
        UNION ALL
        SELECT l.id, 'LOSS', l.owner_id, l.sales_point_id, l.product_id, l.lot_code, l.quantity, l.unit_price, l.cause_id, l.at
          FROM consigned_loss l WHERE l.borne_by = 'SALES_POINT'
      $$;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION settleable;
      DROP TABLE producer_account, settlement_step, settlement_line, settlement, settlement_transition;
      DROP FUNCTION settlement_follows_its_states, statement_is_the_sum_of_its_lines, statements_keep_their_lines, accepted_statements_are_closed;
    `)
  }
}
