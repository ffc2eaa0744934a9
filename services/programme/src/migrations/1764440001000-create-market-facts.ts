import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What the plan’s formulas need of other services: sales points, shelves, counter sales, fairs. */
export class createMarketFacts1764440001000 implements MigrationInterface {
  name = 'createMarketFacts1764440001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      -- every status a point had, and since which day: a deadline in the past is judged as of that day
      CREATE TABLE known_sales_point (
        sales_point_id uuid NOT NULL,
        since          date NOT NULL,
        unit_id        uuid NOT NULL,
        name           text NOT NULL,
        status         text NOT NULL,
        told_at        timestamptz NOT NULL,
        PRIMARY KEY (sales_point_id, since)
      );
      CREATE TABLE known_shelf (
        sales_point_id uuid NOT NULL,
        product_id     uuid NOT NULL,
        available      integer NOT NULL,
        told_at        timestamptz NOT NULL,
        PRIMARY KEY (sales_point_id, product_id)
      );
      CREATE INDEX known_shelf_of_product ON known_shelf (product_id);

      -- kept so that a sale taken back can be subtracted, and one taken back before it was told is never added
      CREATE TABLE known_sale (
        sale_id   uuid PRIMARY KEY,
        is_undone boolean NOT NULL
      );
      CREATE TABLE known_sale_line (
        sale_id    uuid NOT NULL REFERENCES known_sale,
        product_id uuid NOT NULL,
        month      date NOT NULL,
        -- whole đồng
        amount     bigint NOT NULL CHECK (amount >= 0),
        PRIMARY KEY (sale_id, product_id)
      );
      CREATE TABLE product_revenue (
        product_id uuid NOT NULL,
        month      date NOT NULL CONSTRAINT revenue_is_kept_by_month CHECK (extract(day FROM month) = 1),
        amount     bigint NOT NULL CONSTRAINT revenue_is_never_negative CHECK (amount >= 0),
        PRIMARY KEY (product_id, month)
      );

      CREATE TABLE known_fair (
        fair_id   uuid PRIMARY KEY,
        name      text NOT NULL,
        theme     text NOT NULL CHECK (theme IN ('OCOP', 'MIXED')),
        scope     text NOT NULL CHECK (scope IN ('IN_PROVINCE', 'OUT_OF_PROVINCE', 'OVERSEAS')),
        country   text NOT NULL,
        unit_id   uuid,
        starts_on date NOT NULL,
        ends_on   date NOT NULL,
        status    text NOT NULL CHECK (status IN ('ANNOUNCED', 'HELD', 'CANCELLED')),
        told_at   timestamptz NOT NULL
      );
      CREATE TABLE known_fair_exhibitor (
        fair_id     uuid NOT NULL REFERENCES known_fair,
        producer_id uuid NOT NULL,
        PRIMARY KEY (fair_id, producer_id)
      );
      CREATE INDEX known_fair_exhibitor_of_producer ON known_fair_exhibitor (producer_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TABLE known_fair_exhibitor, known_fair, product_revenue, known_sale_line, known_sale, known_shelf, known_sales_point;
    `)
  }
}
