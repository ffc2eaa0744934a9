import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What a sales point asks for a product itself, and what its producer listed at what time. Prices begin and end; they are not edited. */
export class setPrices1764440092000 implements MigrationInterface {
  name = 'setPrices1764440092000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      -- what catalog has announced, so that yesterday's price can still be asked for; the first is as old as the product
      CREATE TABLE listed_price (
        product_id uuid        NOT NULL,
        begins_at  timestamptz NOT NULL,
        price      bigint,
        PRIMARY KEY (product_id, begins_at)
      );
      INSERT INTO listed_price SELECT id, '-infinity', price FROM product;
      CREATE FUNCTION listed_prices_are_remembered() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO listed_price VALUES (NEW.id, '-infinity', NEW.price);
        ELSIF NEW.price IS DISTINCT FROM OLD.price THEN
          INSERT INTO listed_price VALUES (NEW.id, NEW.changed_at, NEW.price) ON CONFLICT (product_id, begins_at) DO UPDATE SET price = EXCLUDED.price;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER listed_prices_are_remembered AFTER INSERT OR UPDATE OF price ON product FOR EACH ROW EXECUTE FUNCTION listed_prices_are_remembered();

      CREATE TABLE point_price (
        id             uuid        PRIMARY KEY,
        sequence       bigint      GENERATED ALWAYS AS IDENTITY,
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        product_id     uuid        NOT NULL,
        unit_price     bigint      NOT NULL CONSTRAINT retail_price_is_above_zero CHECK (unit_price > 0),
        begins_at      timestamptz NOT NULL,
        ends_at        timestamptz,
        set_by         text        NOT NULL,
        set_at         timestamptz NOT NULL,
        ended_by       text,
        ended_at       timestamptz,
        CONSTRAINT a_price_does_not_begin_in_the_past CHECK (begins_at >= set_at),
        CONSTRAINT a_price_does_not_end_before_it_begins CHECK (ends_at >= begins_at),
        CONSTRAINT a_price_is_not_ended_in_the_past CHECK (ended_at IS NULL OR ends_at >= ended_at OR ends_at = begins_at),
        CONSTRAINT ending_a_price_is_told_whole CHECK ((ended_at IS NULL) = (ended_by IS NULL) AND (ended_at IS NULL OR ends_at IS NOT NULL)),
        CONSTRAINT one_price_per_point_product_and_day EXCLUDE USING gist (sales_point_id WITH =, product_id WITH =, tstzrange(begins_at, ends_at) WITH &&)
      );
      CREATE INDEX point_price_history ON point_price (sales_point_id, product_id, sequence DESC);

      CREATE FUNCTION prices_are_ended_not_edited() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'UPDATE' THEN RAISE EXCEPTION 'prices of a sales point are history; end them'; END IF;
        IF (OLD.id, OLD.sales_point_id, OLD.product_id, OLD.unit_price, OLD.begins_at, OLD.set_by, OLD.set_at)
             IS DISTINCT FROM (NEW.id, NEW.sales_point_id, NEW.product_id, NEW.unit_price, NEW.begins_at, NEW.set_by, NEW.set_at)
           OR NEW.ends_at IS NULL OR NEW.ends_at > OLD.ends_at
        THEN RAISE EXCEPTION 'a price may only end earlier'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER prices_are_ended_not_edited BEFORE UPDATE OR DELETE ON point_price FOR EACH ROW EXECUTE FUNCTION prices_are_ended_not_edited();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE point_price;
      DROP FUNCTION prices_are_ended_not_edited;
      DROP TRIGGER listed_prices_are_remembered ON product;
      DROP FUNCTION listed_prices_are_remembered;
      DROP TABLE listed_price;
      DROP EXTENSION btree_gist;
    `)
  }
}
