import type { MigrationInterface, QueryRunner } from 'typeorm'

export class createPlaces1764000001000 implements MigrationInterface {
  name = 'createPlaces1764000001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE sales_point (
        id        uuid PRIMARY KEY,
        slug      text NOT NULL CONSTRAINT sales_point_slug_is_unique UNIQUE,
        name      text NOT NULL,
        folded    text NOT NULL,
        kind      text NOT NULL,
        status    text NOT NULL,
        is_demo   boolean NOT NULL DEFAULT false,
        address   text NOT NULL,
        unit_id   uuid NOT NULL,
        latitude  double precision,
        longitude double precision,
        phone     text,
        CONSTRAINT sales_point_kind_is_known CHECK (kind IN
          ('DISTRICT_POINT', 'OCOP_CENTRE', 'POST_OFFICE', 'TOURIST_SITE', 'SUPERMARKET_CORNER', 'NIGHT_MARKET_BOOTH')),
        CONSTRAINT sales_point_status_is_known CHECK (status IN ('PROPOSED', 'UNDER_REVIEW', 'APPROVED', 'ACTIVE', 'SUSPENDED', 'CLOSED')),
        CONSTRAINT location_is_whole_and_on_earth CHECK (
          (latitude IS NULL) = (longitude IS NULL) AND latitude BETWEEN -90 AND 90 AND longitude BETWEEN -180 AND 180)
      );
      COMMENT ON COLUMN sales_point.folded IS 'name and address without diacritics, for search';

      -- the unit the point stands in and those above it, old and new: 502@2024, 49@2024, 48@2025
      CREATE TABLE sales_point_area (
        sales_point_id uuid NOT NULL REFERENCES sales_point,
        unit_id        uuid NOT NULL,
        unit_slug      text NOT NULL,
        PRIMARY KEY (sales_point_id, unit_id)
      );
      CREATE INDEX sales_point_area_of_unit ON sales_point_area (unit_id);
      CREATE INDEX sales_point_area_by_slug ON sales_point_area (unit_slug);

      CREATE TABLE opening_hours (
        sales_point_id uuid     NOT NULL REFERENCES sales_point,
        weekday        smallint NOT NULL,
        opens          time     NOT NULL,
        closes         time     NOT NULL,
        PRIMARY KEY (sales_point_id, weekday, opens),
        CONSTRAINT weekday_is_iso CHECK (weekday BETWEEN 1 AND 7),
        CONSTRAINT opening_lasts CHECK (opens <> closes AND opens < '24:00')
      );
      COMMENT ON COLUMN opening_hours.closes IS 'earlier than opens: on the next day';

      CREATE FUNCTION distance_km(latitude_a float8, longitude_a float8, latitude_b float8, longitude_b float8) RETURNS float8
        LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURNS NULL ON NULL INPUT
        RETURN 2 * 6371.0088 * asin(least(1, sqrt(
          sin(radians(latitude_b - latitude_a) / 2) ^ 2
          + cos(radians(latitude_a)) * cos(radians(latitude_b)) * sin(radians(longitude_b - longitude_a) / 2) ^ 2)));
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION distance_km; DROP TABLE opening_hours, sales_point_area, sales_point')
  }
}
