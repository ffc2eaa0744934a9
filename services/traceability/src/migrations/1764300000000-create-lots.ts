import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What we know of the catalogue's products, and the lots made of them. */
export class createLots1764300000000 implements MigrationInterface {
  name = 'createLots1764300000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_product (
        product_id    uuid        PRIMARY KEY,
        name          text        NOT NULL,
        producer_id   uuid        NOT NULL,
        producer_name text        NOT NULL,
        unit          text        NOT NULL CHECK (unit IN ('PIECE', 'GRAM', 'MILLILITRE')),
        gtin          text        CHECK (gtin ~ '^[0-9]{14}$'),
        is_public     boolean     NOT NULL,
        as_of         timestamptz NOT NULL
      );
      CREATE INDEX known_product_by_gtin ON known_product (gtin) WHERE gtin IS NOT NULL;
      CREATE INDEX known_product_of_producer ON known_product (producer_id) INCLUDE (producer_name);

      CREATE TABLE lot (
        id            uuid        PRIMARY KEY,
        product_id    uuid        REFERENCES known_product,
        material_name text,
        producer_id   uuid        NOT NULL,
        code          text        NOT NULL,
        gtin          text,
        token         text        NOT NULL,
        quantity      integer     NOT NULL,
        unit          text        NOT NULL CHECK (unit IN ('PIECE', 'GRAM', 'MILLILITRE')),
        produced_on   date        NOT NULL,
        expires_on    date,
        note          text,
        is_demo       boolean     NOT NULL DEFAULT false,
        reviewed_at   timestamptz,
        reviewed_by   uuid,
        created_at    timestamptz NOT NULL,
        CONSTRAINT lot_is_of_a_product_or_a_material CHECK ((product_id IS NULL) <> (material_name IS NULL)),
        CONSTRAINT lot_quantity_is_sensible CHECK (quantity BETWEEN 1 AND 1000000000),
        CONSTRAINT lot_expires_after_production CHECK (expires_on > produced_on),
        CONSTRAINT lot_code_is_gs1_text CHECK (code ~ '^[!"%&''()*+,./0-9:;<=>?A-Z_a-z-]{1,20}$'),
        CONSTRAINT lot_gtin_is_padded CHECK (gtin ~ '^[0-9]{14}$'),
        CONSTRAINT lot_token_is_unguessable CHECK (token ~ '^[0-9a-hjkmnp-tv-z]{12}$')
      );
      CREATE UNIQUE INDEX lot_code_is_unique_per_product ON lot (product_id, code) WHERE product_id IS NOT NULL;
      CREATE UNIQUE INDEX lot_code_is_unique_per_material ON lot (producer_id, material_name, code) WHERE product_id IS NULL;
      CREATE UNIQUE INDEX lot_link_is_unambiguous ON lot (gtin, code) WHERE gtin IS NOT NULL;
      CREATE UNIQUE INDEX lot_by_token ON lot (token);
      CREATE INDEX lot_of_product_newest_first ON lot (product_id, produced_on DESC, id DESC) WHERE product_id IS NOT NULL;
      CREATE INDEX lot_of_producer_newest_first ON lot (producer_id, created_at DESC, id DESC);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lot, known_product')
  }
}
