import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What lay on a shelf at the end of a day, and where it comes from: what a point has now, less what moved since. */
export class countAssortments1764440052000 implements MigrationInterface {
  name = 'countAssortments1764440052000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION shelf_on(point uuid, day date) RETURNS TABLE (product_id uuid, units integer, origin text) LANGUAGE sql STABLE ROWS 50 AS $$
        WITH moved AS (
          SELECT m.product_id, sum(m.quantity) AS units FROM stock_movement m
           WHERE m.sales_point_id = point AND m.occurred_at >= (day + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' GROUP BY 1),
        shelf AS (
          SELECT l.product_id, sum(l.on_hand) - coalesce(max(m.units), 0) AS units
            FROM stock_level l LEFT JOIN moved m ON m.product_id = l.product_id WHERE l.sales_point_id = point GROUP BY 1),
        here AS (
          SELECT a.unit_id, u.level, u.valid_from <= day AND coalesce(u.valid_to >= day, true) AS is_in_force
            FROM sales_point_area a JOIN known_unit u ON u.unit_id = a.unit_id WHERE a.sales_point_id = point)
        SELECT s.product_id, least(s.units, 2147483647)::int, CASE
                 WHEN NOT EXISTS (SELECT FROM known_unit o WHERE o.unit_id = p.origin_unit_id) OR NOT EXISTS (SELECT FROM here) THEN 'UNKNOWN'
                 WHEN EXISTS (SELECT FROM units_around(p.origin_unit_id) AS x JOIN here h ON h.unit_id = x AND h.level <> 'PROVINCE') THEN 'OWN_DISTRICT'
                 WHEN EXISTS (SELECT FROM units_around(p.origin_unit_id) AS x JOIN here h ON h.unit_id = x AND h.is_in_force) THEN 'OTHER_DISTRICT'
                 ELSE 'OTHER_PROVINCE' END
          FROM shelf s LEFT JOIN product p ON p.id = s.product_id WHERE s.units > 0
      $$;

      -- what was told of the days on which a point's assortment changed
      CREATE TABLE assortment_day (
        sales_point_id  uuid    NOT NULL REFERENCES sales_point,
        day             date    NOT NULL,
        own_district    integer NOT NULL CHECK (own_district >= 0),
        other_districts integer NOT NULL CHECK (other_districts >= 0),
        other_provinces integer NOT NULL CHECK (other_provinces >= 0),
        PRIMARY KEY (sales_point_id, day)
      );
      CREATE TABLE assortment_mark (
        sales_point_id uuid   PRIMARY KEY REFERENCES sales_point,
        -- the last movement of the point that was looked at
        sequence       bigint NOT NULL
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE assortment_mark, assortment_day; DROP FUNCTION shelf_on(uuid, date)')
  }
}
