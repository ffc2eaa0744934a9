import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a manager tends: how little may be left, what goods cost, and counts that wait for their reasons. */
export class tendShelves1764440054000 implements MigrationInterface {
  name = 'tendShelves1764440054000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stock_threshold (
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        product_id     uuid        NOT NULL,
        least          integer     NOT NULL CHECK (least BETWEEN 1 AND 1000000000),
        changed_by     text        NOT NULL,
        changed_at     timestamptz NOT NULL,
        PRIMARY KEY (sales_point_id, product_id)
      );

      CREATE TABLE receipt_cost (
        receipt_id     uuid        PRIMARY KEY,
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        product_id     uuid        NOT NULL,
        lot_code       text        NOT NULL,
        quantity       integer     NOT NULL CHECK (quantity > 0),
        unit_cost      bigint      NOT NULL CHECK (unit_cost >= 0),
        received_at    timestamptz NOT NULL
      );
      COMMENT ON COLUMN receipt_cost.receipt_id IS 'the cause of the movement by which the goods came in';
      CREATE INDEX receipt_cost_of_lot ON receipt_cost (sales_point_id, product_id, lot_code);

      -- a blind count: what was found is sealed first, and the books follow when somebody has said why they were wrong
      CREATE TABLE blind_count (
        id             uuid        PRIMARY KEY,
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        counted_by     text        NOT NULL,
        counted_at     timestamptz NOT NULL,
        outcome        text        CHECK (outcome IN ('AGREED', 'EXPLAINED', 'DISCARDED')),
        closed_by      text,
        closed_at      timestamptz,
        note           text        CHECK (length(note) BETWEEN 1 AND 500),
        CONSTRAINT closing_a_count_is_told_whole CHECK (num_nulls(outcome, closed_by, closed_at) IN (0, 3)),
        CONSTRAINT a_discarded_count_says_why CHECK (outcome <> 'DISCARDED' OR note IS NOT NULL)
      );
      CREATE INDEX blind_count_open ON blind_count (sales_point_id, counted_at) WHERE outcome IS NULL;
      CREATE TABLE blind_count_line (
        blind_count_id uuid    NOT NULL REFERENCES blind_count,
        product_id     uuid    NOT NULL,
        lot_code       text    NOT NULL,
        expected       integer NOT NULL,
        counted        integer NOT NULL CHECK (counted >= 0),
        reason         text,
        note           text,
        PRIMARY KEY (blind_count_id, product_id, lot_code)
      );
      CREATE FUNCTION what_was_counted_stays() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'what was counted blind is never changed'; END $$;
      CREATE TRIGGER what_was_counted_stays BEFORE UPDATE OF expected, counted OR DELETE OR TRUNCATE ON blind_count_line
        FOR EACH STATEMENT EXECUTE FUNCTION what_was_counted_stays();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE blind_count_line, blind_count, receipt_cost, stock_threshold; DROP FUNCTION what_was_counted_stays()')
  }
}
