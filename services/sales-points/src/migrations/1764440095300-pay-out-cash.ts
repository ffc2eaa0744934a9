import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Cash that was given back out of a drawer is expected to be missing from it. */
export class payOutCash1764440095300 implements MigrationInterface {
  name = 'payOutCash1764440095300'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE till ADD CONSTRAINT till_stands_at_one_point UNIQUE (id, sales_point_id);
      CREATE TABLE cash_payout (
        -- the return or the order whose money it is: given back once
        cause_id       uuid        PRIMARY KEY,
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        till_id        uuid        NOT NULL,
        amount         bigint      NOT NULL CONSTRAINT money_left_the_drawer CHECK (amount > 0),
        paid_by        text        NOT NULL,
        paid_at        timestamptz NOT NULL,
        CONSTRAINT it_left_a_drawer_of_the_point FOREIGN KEY (till_id, sales_point_id) REFERENCES till (id, sales_point_id)
      );
      CREATE INDEX cash_payout_of_till ON cash_payout (till_id, paid_at);
      CREATE INDEX cash_payout_of_day ON cash_payout (sales_point_id, paid_at);
      CREATE FUNCTION cash_that_left_stays_told() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'cash that left a drawer is never told otherwise'; END $$;
      CREATE TRIGGER cash_that_left_stays_told BEFORE UPDATE OR DELETE OR TRUNCATE ON cash_payout
        FOR EACH STATEMENT EXECUTE FUNCTION cash_that_left_stays_told();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE cash_payout;
      DROP FUNCTION cash_that_left_stays_told();
      ALTER TABLE till DROP CONSTRAINT till_stands_at_one_point;
    `)
  }
}
