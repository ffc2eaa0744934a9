import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What producers are told of sales of their goods at set hours. A movement is told once, however late it became known. */
export class createSalesNotices1764440043000 implements MigrationInterface {
  name = 'createSalesNotices1764440043000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- who writes the row of an hour tells it; everybody else finds that it was told
      CREATE TABLE sales_notice_hour (
        hour    timestamptz PRIMARY KEY,
        told_at timestamptz NOT NULL CONSTRAINT nothing_is_told_before_its_hour CHECK (told_at >= hour)
      );
      CREATE TABLE sales_notice (
        id          uuid        PRIMARY KEY,
        sequence    bigint      GENERATED ALWAYS AS IDENTITY,
        producer_id uuid        NOT NULL,
        hour        timestamptz NOT NULL REFERENCES sales_notice_hour,
        CONSTRAINT a_producer_is_told_once_an_hour UNIQUE (producer_id, hour)
      );
      CREATE INDEX sales_notice_of_producer ON sales_notice (producer_id, sequence DESC);
      CREATE TABLE sales_notice_line (
        notice_id      uuid    NOT NULL REFERENCES sales_notice,
        sales_point_id uuid    NOT NULL REFERENCES sales_point,
        product_id     uuid    NOT NULL,
        is_consigned   boolean NOT NULL,
        quantity       bigint  NOT NULL,
        amount         bigint  NOT NULL,
        PRIMARY KEY (notice_id, sales_point_id, product_id, is_consigned)
      );
      CREATE TABLE noticed_movement (
        movement_id uuid        PRIMARY KEY,
        happened_at timestamptz NOT NULL
      );
      CREATE INDEX noticed_movement_by_age ON noticed_movement (happened_at);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE noticed_movement, sales_notice_line, sales_notice, sales_notice_hour;
    `)
  }
}
