import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Cash for an order, taken where its goods change hands, is expected to be in the drawer into which it was put. */
export class takeCashIn1764440099000 implements MigrationInterface {
  name = 'takeCashIn1764440099000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE cash_receipt (
        -- paid once
        order_id       uuid        PRIMARY KEY REFERENCES customer_order,
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        till_id        uuid        NOT NULL,
        amount         bigint      NOT NULL CONSTRAINT money_came_into_the_drawer CHECK (amount > 0),
        taken_by       text        NOT NULL,
        taken_at       timestamptz NOT NULL,
        CONSTRAINT it_came_into_a_drawer_of_the_point FOREIGN KEY (till_id, sales_point_id) REFERENCES till (id, sales_point_id)
      );
      CREATE INDEX cash_receipt_of_till ON cash_receipt (till_id, taken_at);
      CREATE FUNCTION cash_that_came_stays_told() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'cash that came into a drawer is never told otherwise'; END $$;
      CREATE TRIGGER cash_that_came_stays_told BEFORE UPDATE OR DELETE OR TRUNCATE ON cash_receipt
        FOR EACH STATEMENT EXECUTE FUNCTION cash_that_came_stays_told();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE cash_receipt; DROP FUNCTION cash_that_came_stays_told();')
  }
}
