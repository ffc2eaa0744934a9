import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A narrow copy of the public pages, made for finding: one row per product, everything a filter or facet needs. */
export class createProductSearch1764100004000 implements MigrationInterface {
  name = 'createProductSearch1764100004000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE search_product (
        product_id    uuid     PRIMARY KEY REFERENCES product ON DELETE CASCADE,
        -- 100 for each star, less than 100 for everything else
        popularity    integer  NOT NULL,
        star          smallint NOT NULL,
        star_until    date,
        set_number    smallint NOT NULL,
        sector        text     NOT NULL,
        province      text,
        district      text,
        areas         text[]   NOT NULL,
        certificates  text[]   NOT NULL,
        changes_on    date,
        is_on_shelf   boolean  NOT NULL,
        producer      text     NOT NULL,
        price         bigint,
        name_key      text     NOT NULL,
        published_at  timestamptz NOT NULL,
        tsv           tsvector NOT NULL
      );
      CREATE INDEX search_by_words ON search_product USING gin (tsv) WITH (fastupdate = off);
      -- holds all that is filtered and counted: browsing reads the best known in one sweep, without touching the rows
      CREATE INDEX search_by_popularity ON search_product (popularity DESC, product_id)
        INCLUDE (star, star_until, set_number, sector, province, district, areas, certificates, is_on_shelf, producer, price);
      CREATE INDEX search_by_name ON search_product (name_key, product_id);
      CREATE INDEX search_by_age ON search_product (published_at DESC, product_id);
      CREATE INDEX search_by_price ON search_product (coalesce(price, 9007199254740991), product_id);
      CREATE INDEX search_by_price_down ON search_product (coalesce(price, -1) DESC, product_id);
      CREATE INDEX search_by_set ON search_product (set_number, popularity DESC);
      CREATE INDEX search_by_sector ON search_product (sector, popularity DESC);
      CREATE INDEX search_by_district ON search_product (district, popularity DESC);
      CREATE INDEX search_by_area ON search_product USING gin (areas) WITH (fastupdate = off);
      CREATE INDEX search_by_certificate ON search_product USING gin (certificates) WITH (fastupdate = off);
      CREATE INDEX search_by_producer ON search_product (producer);
      CREATE INDEX search_due ON search_product (changes_on);

      -- words people may have meant, by their plain form; a word stays when its last product goes
      CREATE TABLE search_word (word text PRIMARY KEY, display text NOT NULL);
      CREATE INDEX search_word_alike ON search_word USING gist (word gist_trgm_ops);

      CREATE FUNCTION refresh_search_product(ids uuid[], today date) RETURNS void LANGUAGE sql AS $$
        -- joined, not "= ANY (ids)": a list of many thousand ids would be searched from the start for every row
        DELETE FROM search_product s USING unnest(ids) AS wanted (id), product p WHERE s.product_id = wanted.id AND p.id = wanted.id AND NOT p.is_public;
        INSERT INTO search_product AS s
        WITH area AS MATERIALIZED (
          SELECT x.unit_id, array_agg(u.slug) AS areas, string_agg(u.name, ' ') AS names,
                 (array_agg(u.slug ORDER BY u.valid_from, u.slug) FILTER (WHERE u.level = 'PROVINCE'))[1] AS province,
                 (array_agg(u.slug ORDER BY u.valid_to DESC NULLS FIRST, (u.id = x.unit_id) DESC) FILTER (WHERE u.level = 'DISTRICT'))[1] AS district
            FROM administrative_unit_area x JOIN administrative_unit u ON u.id = x.area_id
           WHERE x.unit_id IN (SELECT o.origin_id FROM unnest(ids) AS wanted (id) JOIN product o ON o.id = wanted.id) GROUP BY x.unit_id
        )
        SELECT p.id,
               coalesce(r.star, 0) * 100 + CASE WHEN p.is_on_shelf THEN 50 ELSE 0 END + 10 * least(cardinality(c.schemes), 4) + CASE WHEN p.story IS NULL THEN 0 ELSE 5 END,
               coalesce(r.star, 0), r.until, p.set_number, g.sector_code, a.province, a.district, a.areas, c.schemes,
               least(r.until, c.until, f.next) + 1, p.is_on_shelf, m.slug, p.price, vi_fold(p.name), p.published_at,
               setweight(to_tsvector('public.vi', p.name), 'A')
                 || setweight(to_tsvector('public.vi', concat_ws(' ', m.name, a.names)), 'B')
                 || setweight(to_tsvector('public.vi', concat_ws(' ', p.code_value, t.name_vi, p.summary, p.ingredients)), 'C')
                 || setweight(to_tsvector('public.vi', left(coalesce(p.story, ''), 2000)), 'D')
          FROM unnest(ids) AS wanted (id)
          JOIN product p ON p.id = wanted.id
          JOIN producer m ON m.id = p.producer_id
          JOIN product_set t ON t.number = p.set_number
          JOIN product_group g ON g.code = t.group_code
          LEFT JOIN LATERAL (SELECT star, recognition_valid_to(v) AS until FROM recognition v
             WHERE v.product_id = p.id AND recognition_is_valid(v, today) ORDER BY v.issued_on DESC LIMIT 1) r ON true
          CROSS JOIN LATERAL (SELECT min(recognition_valid_to(v)) AS next FROM recognition v WHERE v.product_id = p.id AND v.issued_on > today) f
          CROSS JOIN LATERAL (SELECT coalesce(array_agg(DISTINCT q.scheme), '{}') AS schemes, min(q.expires_on) AS until FROM quality_certificate q
             WHERE q.product_id = p.id AND (q.expires_on IS NULL OR q.expires_on >= today) AND (q.issued_on IS NULL OR q.issued_on <= today)) c
          JOIN area a ON a.unit_id = p.origin_id
         WHERE p.is_public
        ON CONFLICT (product_id) DO UPDATE SET
          popularity = excluded.popularity, star = excluded.star, star_until = excluded.star_until, set_number = excluded.set_number,
          sector = excluded.sector, province = excluded.province, district = excluded.district, areas = excluded.areas,
          certificates = excluded.certificates, changes_on = excluded.changes_on, is_on_shelf = excluded.is_on_shelf, producer = excluded.producer,
          price = excluded.price, name_key = excluded.name_key, published_at = excluded.published_at, tsv = excluded.tsv;
        INSERT INTO search_word (word, display)
        SELECT DISTINCT ON (vi_fold(w)) vi_fold(w), w FROM (
          SELECT DISTINCT lower(part) AS w
            FROM unnest(ids) AS wanted (id) JOIN product p ON p.id = wanted.id JOIN producer m ON m.id = p.producer_id
            CROSS JOIN LATERAL regexp_split_to_table(normalize(concat_ws(' ', p.name, m.name), NFC), '[^[:alnum:]]+') part
           WHERE p.is_public AND length(part) BETWEEN 2 AND 30 AND part !~ '[0-9]') words
         ORDER BY vi_fold(w), w
        ON CONFLICT DO NOTHING;
      $$;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION refresh_search_product(uuid[], date); DROP TABLE search_word, search_product')
  }
}
