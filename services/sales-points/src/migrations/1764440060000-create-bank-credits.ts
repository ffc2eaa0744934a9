import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a bank says came in on a point's account, and where each đồng of it went. */
export class createBankCredits1764440060000 implements MigrationInterface {
  name = 'createBankCredits1764440060000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE bank_statement (
        id             uuid        PRIMARY KEY,
        sequence       bigint      GENERATED ALWAYS AS IDENTITY,
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        account        text        NOT NULL,
        file_name      text        NOT NULL CHECK (length(file_name) BETWEEN 1 AND 200),
        rows           jsonb       NOT NULL,
        imported_by    text        NOT NULL,
        imported_at    timestamptz NOT NULL
      );
      CREATE INDEX bank_statement_of_point ON bank_statement (sales_point_id, sequence DESC);

      CREATE TABLE bank_credit (
        id             uuid        PRIMARY KEY,
        sequence       bigint      GENERATED ALWAYS AS IDENTITY,
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        account        text        NOT NULL,
        booked_on      date        NOT NULL,
        amount         bigint      NOT NULL CONSTRAINT money_came_in CHECK (amount > 0),
        description    text        NOT NULL,
        transaction_id text,
        content_hash   text        NOT NULL,
        -- the same day, amount and words may come several times
        occurrence     integer     NOT NULL CHECK (occurrence > 0),
        order_id       uuid        REFERENCES customer_order,
        reason         text        NOT NULL,
        undecided      bigint      NOT NULL CHECK (undecided >= 0),
        to_order       bigint      NOT NULL CHECK (to_order >= 0),
        owed_back      bigint      NOT NULL CHECK (owed_back >= 0),
        given_back     bigint      NOT NULL CHECK (given_back >= 0),
        not_ours       bigint      NOT NULL CHECK (not_ours >= 0),
        state          text        GENERATED ALWAYS AS (CASE
          WHEN undecided > 0 AND reason IN ('NO_REFERENCE', 'ORDER_UNKNOWN') THEN 'UNKNOWN'
          WHEN undecided > 0 THEN 'TO_REVIEW'
          WHEN owed_back > 0 THEN 'REFUND_OWED'
          WHEN to_order > 0 THEN 'MATCHED'
          WHEN given_back > 0 THEN 'REFUNDED'
          ELSE 'NOT_OURS' END) STORED,
        -- null: the rules decided
        decided_by     text,
        decided_at     timestamptz,
        note           text        CHECK (length(note) BETWEEN 1 AND 500),
        imported_at    timestamptz NOT NULL,
        CONSTRAINT every_dong_is_in_one_place CHECK (undecided + to_order + owed_back + given_back + not_ours = amount),
        CONSTRAINT money_for_an_order_names_it CHECK (to_order = 0 OR order_id IS NOT NULL),
        CONSTRAINT only_people_give_back CHECK (decided_by IS NOT NULL OR given_back + not_ours = 0),
        CONSTRAINT a_decision_has_a_moment CHECK ((decided_by IS NULL) = (decided_at IS NULL)),
        CONSTRAINT a_credit_is_kept_once UNIQUE (sales_point_id, account, content_hash, occurrence)
      );
      CREATE UNIQUE INDEX a_bank_transaction_is_kept_once ON bank_credit (sales_point_id, account, transaction_id, amount) WHERE transaction_id IS NOT NULL;
      CREATE INDEX bank_credit_of_point ON bank_credit (sales_point_id, state, sequence DESC);
      CREATE INDEX bank_credit_of_order ON bank_credit (order_id) WHERE order_id IS NOT NULL;

      CREATE FUNCTION what_the_bank_said_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'UPDATE' OR (NEW.sales_point_id, NEW.account, NEW.booked_on, NEW.amount, NEW.description, NEW.content_hash, NEW.occurrence)
             IS DISTINCT FROM (OLD.sales_point_id, OLD.account, OLD.booked_on, OLD.amount, OLD.description, OLD.content_hash, OLD.occurrence)
           OR (OLD.transaction_id IS NOT NULL AND NEW.transaction_id IS DISTINCT FROM OLD.transaction_id)
        THEN RAISE EXCEPTION 'what the bank said is never changed'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER what_the_bank_said_stays BEFORE UPDATE OR DELETE ON bank_credit FOR EACH ROW EXECUTE FUNCTION what_the_bank_said_stays();

      -- an order never gets more than it costs, from however many transfers
      CREATE FUNCTION an_order_takes_its_price_once() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT sum(c.to_order) FROM bank_credit c WHERE c.order_id = NEW.order_id) > (SELECT o.total FROM customer_order o WHERE o.id = NEW.order_id)
        THEN RAISE EXCEPTION 'an order takes no more money than it costs'; END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER an_order_takes_its_price_once AFTER INSERT OR UPDATE OF to_order, order_id ON bank_credit
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.to_order > 0) EXECUTE FUNCTION an_order_takes_its_price_once();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE bank_credit, bank_statement;
      DROP FUNCTION what_the_bank_said_stays(), an_order_takes_its_price_once();
    `)
  }
}
