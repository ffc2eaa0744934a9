import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Units over time: codes are reused, so identity is (code, validity); parents and successors have dates of their own. */
export class createAdministrativeUnits1764100000000 implements MigrationInterface {
  name = 'createAdministrativeUnits1764100000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS btree_gist;
      CREATE EXTENSION IF NOT EXISTS btree_gin;
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;

      -- đ as d, no diacritics, lower case: hoà, hòa and HOA become one word
      CREATE FUNCTION vi_fold(words text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        RETURN lower(public.unaccent('public.unaccent'::regdictionary, normalize(words, NFC)));
      CREATE TEXT SEARCH CONFIGURATION vi (COPY = simple);
      ALTER TEXT SEARCH CONFIGURATION vi ALTER MAPPING
        FOR asciiword, asciihword, hword_asciipart, word, hword, hword_part, numword, numhword, hword_numpart WITH unaccent, simple;

      CREATE TABLE administrative_unit (
        id                        uuid    PRIMARY KEY,
        code                      text    NOT NULL CHECK (code ~ '^[0-9]{2}([0-9]{1}|[0-9]{3})?$'),
        name                      text    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        name_key                  text    NOT NULL GENERATED ALWAYS AS (vi_fold(name)) STORED,
        slug                      text    NOT NULL UNIQUE,
        level                     text    NOT NULL CHECK (level IN ('PROVINCE', 'DISTRICT', 'COMMUNE')),
        valid_from                date    NOT NULL,
        is_valid_from_approximate boolean NOT NULL DEFAULT false,
        valid_to                  date,
        legal_basis               text,
        latitude                  double precision CHECK (latitude BETWEEN -90 AND 90),
        longitude                 double precision CHECK (longitude BETWEEN -180 AND 180),
        tile_column               smallint,
        tile_row                  smallint,
        tile_name                 text,
        CONSTRAINT unit_ends_after_it_begins CHECK (valid_to IS NULL OR valid_to >= valid_from),
        CONSTRAINT location_is_whole CHECK ((latitude IS NULL) = (longitude IS NULL)),
        CONSTRAINT tile_is_whole CHECK ((tile_column IS NULL) = (tile_row IS NULL) AND (tile_column IS NULL) = (tile_name IS NULL)),
        CONSTRAINT one_unit_per_tile UNIQUE (tile_column, tile_row),
        CONSTRAINT one_valid_unit_per_code_and_date EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      );
      CREATE INDEX administrative_unit_in_order ON administrative_unit (level, name_key, id);

      CREATE TABLE administrative_unit_parent (
        unit_id    uuid NOT NULL REFERENCES administrative_unit,
        parent_id  uuid NOT NULL REFERENCES administrative_unit,
        valid_from date NOT NULL,
        valid_to   date,
        PRIMARY KEY (unit_id, parent_id, valid_from),
        CONSTRAINT one_parent_at_a_time EXCLUDE USING gist (unit_id WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
      );
      CREATE INDEX administrative_unit_children ON administrative_unit_parent (parent_id);

      CREATE TABLE administrative_unit_succession (
        from_id     uuid NOT NULL REFERENCES administrative_unit,
        to_id       uuid NOT NULL REFERENCES administrative_unit,
        kind        text NOT NULL CHECK (kind IN ('MERGE_ALL', 'MERGE_PART', 'RENAME', 'RETYPE', 'SPLIT', 'UNCHANGED')),
        date        date NOT NULL,
        legal_basis text,
        PRIMARY KEY (from_id, to_id),
        CONSTRAINT nothing_succeeds_itself CHECK (from_id <> to_id)
      );
      CREATE INDEX administrative_unit_predecessors ON administrative_unit_succession (to_id);

      -- every unit that holds or held the whole of another: itself, its parents at any time, and what these went into
      CREATE TABLE administrative_unit_area (
        unit_id uuid NOT NULL REFERENCES administrative_unit,
        area_id uuid NOT NULL REFERENCES administrative_unit,
        PRIMARY KEY (unit_id, area_id)
      );
      CREATE INDEX administrative_unit_area_holds ON administrative_unit_area (area_id, unit_id);
      CREATE FUNCTION refresh_administrative_unit_area() RETURNS void LANGUAGE sql AS $$
        DELETE FROM administrative_unit_area;
        INSERT INTO administrative_unit_area (unit_id, area_id)
        WITH RECURSIVE holds (unit_id, area_id) AS (
          SELECT unit_id, parent_id FROM administrative_unit_parent
          UNION
          SELECT s.from_id, s.to_id FROM administrative_unit_succession s JOIN administrative_unit u ON u.id = s.to_id AND u.valid_to IS NULL
           WHERE s.kind IN ('MERGE_ALL', 'RENAME', 'RETYPE', 'UNCHANGED')
        ), area (unit_id, area_id) AS (
          SELECT id, id FROM administrative_unit
          UNION
          SELECT area.unit_id, holds.area_id FROM area JOIN holds ON holds.unit_id = area.area_id
        )
        SELECT unit_id, area_id FROM area;
      $$;

      -- today's equivalents: where a unit has successors in force these are the answer, else theirs are looked for
      CREATE FUNCTION present_units(unit_ids uuid[])
        RETURNS TABLE (origin_id uuid, unit_id uuid, kind text, date date, legal_basis text) LANGUAGE sql STABLE ROWS 10 AS $$
        WITH RECURSIVE step (origin_id, unit_id, in_force, kind, date, legal_basis) AS (
          SELECT u.id, u.id, u.valid_to IS NULL, 'UNCHANGED', u.valid_from, NULL::text FROM administrative_unit u WHERE u.id = ANY (unit_ids)
          UNION
          SELECT step.origin_id, t.id, t.valid_to IS NULL, s.kind, s.date, s.legal_basis
            FROM step
            JOIN administrative_unit_succession s ON s.from_id = step.unit_id
            JOIN administrative_unit t ON t.id = s.to_id
           WHERE NOT step.in_force AND (t.valid_to IS NULL OR NOT EXISTS (
             SELECT FROM administrative_unit_succession o JOIN administrative_unit n ON n.id = o.to_id AND n.valid_to IS NULL WHERE o.from_id = step.unit_id))
        )
        SELECT DISTINCT ON (origin_id, unit_id) origin_id, unit_id, kind, date, legal_basis FROM step WHERE in_force;
      $$;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION present_units(uuid[]);
      DROP FUNCTION refresh_administrative_unit_area();
      DROP TABLE administrative_unit_area, administrative_unit_succession, administrative_unit_parent, administrative_unit;
      DROP TEXT SEARCH CONFIGURATION vi;
      DROP FUNCTION vi_fold(text);
    `)
  }
}
