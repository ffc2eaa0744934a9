import type { MigrationInterface, QueryRunner } from 'typeorm'

/** There is one way to count: blind, each difference with its reason. What was counted in the old way is kept with the others, without reasons. */
export class countBlindOnly1764440095000 implements MigrationInterface {
  name = 'countBlindOnly1764440095000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO blind_count (id, sales_point_id, counted_by, counted_at, outcome, closed_by, closed_at)
      SELECT c.id, c.sales_point_id, c.counted_by, c.counted_at,
             CASE WHEN EXISTS (SELECT FROM stock_count_line l WHERE l.stock_count_id = c.id AND l.expected <> l.counted) THEN 'EXPLAINED' ELSE 'AGREED' END,
             c.counted_by, c.counted_at
        FROM stock_count c;
      INSERT INTO blind_count_line (blind_count_id, product_id, lot_code, expected, counted)
      SELECT stock_count_id, product_id, lot_code, expected, counted FROM stock_count_line;
      DROP TABLE stock_count_line, stock_count;
    `)
  }

  /** The counts stay where they are: nothing tells them from others any more. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stock_count (
        id             uuid        PRIMARY KEY,
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        counted_by     text        NOT NULL,
        counted_at     timestamptz NOT NULL
      );
      CREATE TABLE stock_count_line (
        stock_count_id uuid    NOT NULL REFERENCES stock_count,
        product_id     uuid    NOT NULL,
        lot_code       text    NOT NULL,
        expected       integer NOT NULL,
        counted        integer NOT NULL CONSTRAINT count_is_not_negative CHECK (counted >= 0),
        PRIMARY KEY (stock_count_id, product_id, lot_code)
      );
    `)
  }
}
