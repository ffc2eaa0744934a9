import type { MigrationInterface, QueryRunner } from 'typeorm'

const TOUCH = (select: string) => `
  CREATE OR REPLACE FUNCTION known_product_touches_figures() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
      IF TG_OP <> 'INSERT' THEN INSERT INTO touched_fact (kind, id) ${select.replaceAll('row.', 'OLD.')}; END IF;
      IF TG_OP <> 'DELETE' THEN INSERT INTO touched_fact (kind, id) ${select.replaceAll('row.', 'NEW.')}; END IF;
      RETURN NULL;
    END $$;`

/** What lay on shelves is told by the day, so that a deadline in the past is judged as of that day and not as of now. */
export class keepAssortments1764440052000 implements MigrationInterface {
  name = 'keepAssortments1764440052000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_assortment (
        sales_point_id  uuid        NOT NULL,
        on_day          date        NOT NULL,
        own_district    integer     NOT NULL,
        other_districts integer     NOT NULL,
        other_provinces integer     NOT NULL,
        told_at         timestamptz NOT NULL,
        PRIMARY KEY (sales_point_id, on_day)
      );
      CREATE FUNCTION known_assortment_touches_figures() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
          INSERT INTO touched_fact (kind, id) SELECT 'SALES_POINT', coalesce(NEW.sales_point_id, OLD.sales_point_id);
          RETURN NULL;
        END $$;
      CREATE TRIGGER known_assortment_touches_figures AFTER INSERT OR UPDATE OR DELETE ON known_assortment
        FOR EACH ROW EXECUTE FUNCTION known_assortment_touches_figures();
      ${TOUCH(`SELECT 'PRODUCT', row.product_id`)}
      DROP TABLE known_shelf;
      DROP FUNCTION known_shelf_touches_figures();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_shelf (
        sales_point_id uuid NOT NULL,
        product_id     uuid NOT NULL,
        available      integer NOT NULL,
        told_at        timestamptz NOT NULL,
        PRIMARY KEY (sales_point_id, product_id)
      );
      CREATE INDEX known_shelf_of_product ON known_shelf (product_id);
      CREATE FUNCTION known_shelf_touches_figures() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          IF TG_OP = 'UPDATE' AND NEW IS NOT DISTINCT FROM OLD THEN RETURN NULL; END IF;
          INSERT INTO touched_fact (kind, id) SELECT 'SALES_POINT', coalesce(NEW.sales_point_id, OLD.sales_point_id);
          RETURN NULL;
        END $$;
      CREATE TRIGGER known_shelf_touches_figures AFTER INSERT OR UPDATE OR DELETE ON known_shelf FOR EACH ROW EXECUTE FUNCTION known_shelf_touches_figures();
      ${TOUCH(`SELECT 'PRODUCT', row.product_id UNION ALL SELECT 'SALES_POINT', sales_point_id FROM known_shelf WHERE product_id = row.product_id`)}
      DROP TABLE known_assortment;
      DROP FUNCTION known_assortment_touches_figures();
    `)
  }
}
