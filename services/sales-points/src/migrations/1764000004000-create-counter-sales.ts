import type { MigrationInterface, QueryRunner } from 'typeorm'

export class createCounterSales1764000004000 implements MigrationInterface {
  name = 'createCounterSales1764000004000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE counter_sale (
        id             uuid        PRIMARY KEY,
        sequence       bigint      GENERATED ALWAYS AS IDENTITY,
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        sold_by        text        NOT NULL,
        sold_at        timestamptz NOT NULL,
        undone_by      text,
        undone_at      timestamptz,
        undo_reason    text,
        CONSTRAINT undoing_is_told_whole CHECK (
          (undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (undo_reason IS NULL)),
        CONSTRAINT sale_precedes_its_undoing CHECK (undone_at >= sold_at)
      );
      CREATE INDEX counter_sale_of_point ON counter_sale (sales_point_id, sequence DESC);

      CREATE TABLE counter_sale_line (
        counter_sale_id uuid     NOT NULL REFERENCES counter_sale,
        product_id      uuid     NOT NULL,
        lot_code        text     NOT NULL,
        quantity        integer  NOT NULL CONSTRAINT something_is_sold CHECK (quantity > 0),
        unit_price      bigint,
        amount          bigint,
        PRIMARY KEY (counter_sale_id, product_id, lot_code),
        CONSTRAINT amount_is_price_times_quantity CHECK (amount IS NOT DISTINCT FROM unit_price * quantity)
      );

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

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stock_count_line, stock_count, counter_sale_line, counter_sale')
  }
}
