import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What we remember of other services' announcements. Each row keeps the moment it speaks of, so that older news never wins. */
export class createProducts1764000002000 implements MigrationInterface {
  name = 'createProducts1764000002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE product (
        id                   uuid        PRIMARY KEY,
        is_withdrawn         boolean     NOT NULL,
        changed_at           timestamptz NOT NULL,
        slug                 text,
        name                 text,
        folded               text,
        producer_id          uuid,
        unit                 text,
        price                bigint,
        code                 text,
        is_alcohol           boolean,
        origin_unit_id       uuid,
        origin_province_slug text,
        CONSTRAINT product_on_sale_is_described CHECK (
          is_withdrawn OR (slug IS NOT NULL AND name IS NOT NULL AND folded IS NOT NULL AND unit IS NOT NULL)),
        CONSTRAINT price_is_not_negative CHECK (price >= 0)
      );
      CREATE INDEX product_of_producer ON product (producer_id);
      CREATE INDEX product_by_code ON product (code);

      CREATE TABLE product_star (
        product_id uuid        PRIMARY KEY,
        star       smallint,
        valid_from date,
        valid_to   date,
        changed_at timestamptz NOT NULL,
        CONSTRAINT star_has_its_days CHECK ((star IS NULL) = (valid_from IS NULL) AND (star IS NULL) = (valid_to IS NULL))
      );

      CREATE TABLE traced_lot (
        product_id uuid NOT NULL,
        lot_code   text NOT NULL,
        lot_id     uuid NOT NULL,
        PRIMARY KEY (product_id, lot_code)
      );

      CREATE TABLE lot_recall (
        id         uuid PRIMARY KEY,
        product_id uuid NOT NULL,
        lot_code   text NOT NULL,
        is_closed  boolean NOT NULL
      );
      CREATE INDEX lot_recall_open ON lot_recall (product_id, lot_code) WHERE NOT is_closed;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lot_recall, traced_lot, product_star, product')
  }
}
