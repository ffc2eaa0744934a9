import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What other services announced and this one needs to know: units over time, producers, published products. */
export class createKnownFacts1764400001000 implements MigrationInterface {
  name = 'createKnownFacts1764400001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      -- đ as d, no diacritics, lower case: hoà, hòa and HOA become one word
      CREATE FUNCTION vi_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFC)));

      CREATE TABLE known_unit (
        unit_id    uuid PRIMARY KEY,
        code       text NOT NULL,
        name       text NOT NULL,
        slug       text NOT NULL,
        level      text NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
        valid_from date NOT NULL,
        valid_to   date,
        told_at    timestamptz NOT NULL
      );
      -- every unit that holds or held the whole of another, itself included, by the units of then and of today
      CREATE TABLE known_unit_area (
        unit_id uuid NOT NULL REFERENCES known_unit ON DELETE CASCADE,
        area_id uuid NOT NULL,
        PRIMARY KEY (unit_id, area_id)
      );
      CREATE INDEX known_unit_area_holds ON known_unit_area (area_id, unit_id);

      CREATE TABLE known_producer (
        producer_id uuid PRIMARY KEY,
        name        text NOT NULL,
        slug        text NOT NULL,
        unit_id     uuid NOT NULL,
        told_at     timestamptz NOT NULL
      );
      CREATE TABLE known_product (
        product_id   uuid PRIMARY KEY,
        producer_id  uuid NOT NULL,
        name         text NOT NULL,
        folded       text NOT NULL GENERATED ALWAYS AS (vi_fold(name)) STORED,
        slug         text NOT NULL,
        set_number   smallint NOT NULL,
        unit_id      uuid NOT NULL,
        is_published boolean NOT NULL,
        told_at      timestamptz NOT NULL
      );
      CREATE INDEX known_product_of_producer ON known_product (producer_id);
      CREATE INDEX known_product_look_alike ON known_product USING gin (folded gin_trgm_ops);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TABLE known_product, known_producer, known_unit_area, known_unit;
      DROP FUNCTION vi_fold(text);
    `)
  }
}
