import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Producers and their product pages; a published page stays as it is while its revision waits in `draft`. */
export class createProducts1764100003000 implements MigrationInterface {
  name = 'createProducts1764100003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE producer (
        id                      uuid    PRIMARY KEY,
        slug                    text    NOT NULL UNIQUE,
        name                    text    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        name_key                text    NOT NULL GENERATED ALWAYS AS (vi_fold(name)) STORED,
        tsv                     tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('public.vi'::regconfig, name)) STORED,
        legal_form              text    NOT NULL DEFAULT 'UNKNOWN'
          CHECK (legal_form IN ('COOPERATIVE', 'COOPERATIVE_GROUP', 'SMALL_OR_MEDIUM_ENTERPRISE', 'FARM', 'HOUSEHOLD_BUSINESS', 'ASSOCIATION', 'UNKNOWN')),
        is_named                boolean NOT NULL DEFAULT true,
        is_demo                 boolean NOT NULL DEFAULT false,
        address                 text    CHECK (length(address) <= 300),
        latitude                double precision CHECK (latitude BETWEEN -90 AND 90),
        longitude               double precision CHECK (longitude BETWEEN -180 AND 180),
        is_location_approximate boolean NOT NULL DEFAULT true,
        unit_id                 uuid    NOT NULL REFERENCES administrative_unit,
        story                   text    CHECK (length(story) <= 20000),
        CONSTRAINT producer_location_is_whole CHECK ((latitude IS NULL) = (longitude IS NULL))
      );
      CREATE INDEX producer_in_order ON producer (name_key, id);
      CREATE INDEX producer_of_unit ON producer (unit_id);
      CREATE INDEX producer_words ON producer USING gin (tsv);

      CREATE SEQUENCE internal_product_code;
      CREATE TABLE product (
        id                uuid     PRIMARY KEY,
        slug              text     NOT NULL UNIQUE,
        producer_id       uuid     NOT NULL REFERENCES producer,
        origin_id         uuid     NOT NULL REFERENCES administrative_unit,
        status            text     NOT NULL CHECK (status IN ('DRAFT', 'SUBMITTED', 'PUBLISHED', 'RETURNED', 'WITHDRAWN')),
        is_public         boolean  NOT NULL DEFAULT false,
        is_demo           boolean  NOT NULL DEFAULT false,
        version           integer  NOT NULL DEFAULT 1 CHECK (version > 0),
        name              text     NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        summary           text     CHECK (length(summary) <= 500),
        story             text     CHECK (length(story) <= 20000),
        ingredients       text     CHECK (length(ingredients) <= 5000),
        usage             text     CHECK (length(usage) <= 5000),
        storage           text     CHECK (length(storage) <= 2000),
        packaging         text     CHECK (length(packaging) <= 200),
        price             bigint   CHECK (price BETWEEN 0 AND 1000000000000),
        is_price_invented boolean  NOT NULL DEFAULT false,
        code_kind         text     NOT NULL DEFAULT 'INTERNAL' CHECK (code_kind IN ('GTIN', 'INTERNAL')),
        code_value        text     NOT NULL DEFAULT 'NB-' || lpad(nextval('internal_product_code')::text, 6, '0') CHECK (length(code_value) BETWEEN 1 AND 40),
        unit              text     NOT NULL DEFAULT 'PIECE' CHECK (unit IN ('PIECE', 'GRAM', 'MILLILITRE')),
        set_number        smallint NOT NULL REFERENCES product_set,
        is_alcohol        boolean  NOT NULL GENERATED ALWAYS AS (set_number IN (14, 15)) STORED,
        draft             jsonb,
        is_on_shelf       boolean  NOT NULL DEFAULT false,
        decision          text,
        decision_reason   text     CHECK (length(decision_reason) <= 2000),
        decided_at        timestamptz,
        published_at      timestamptz,
        created_at        timestamptz NOT NULL DEFAULT now(),
        updated_at        timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT product_code_is_unique UNIQUE (code_kind, code_value),
        CONSTRAINT gtin_is_digits CHECK (code_kind <> 'GTIN' OR code_value ~ '^([0-9]{8}|[0-9]{12,14})$'),
        CONSTRAINT public_page_was_published CHECK (NOT is_public OR published_at IS NOT NULL),
        CONSTRAINT published_page_is_public CHECK (status <> 'PUBLISHED' OR is_public),
        CONSTRAINT withdrawn_page_is_not_public CHECK (status <> 'WITHDRAWN' OR NOT is_public),
        CONSTRAINT published_page_has_no_revision CHECK (status <> 'PUBLISHED' OR draft IS NULL),
        CONSTRAINT returned_page_says_why CHECK (status <> 'RETURNED' OR decision_reason IS NOT NULL)
      );
      CREATE INDEX product_of_producer ON product (producer_id, updated_at DESC, id);
      CREATE INDEX product_of_origin ON product (origin_id) WHERE is_public;
      CREATE INDEX product_to_moderate ON product (updated_at, id) WHERE status = 'SUBMITTED';

      CREATE TABLE product_shelf (
        product_id     uuid NOT NULL,
        sales_point_id uuid NOT NULL,
        available      integer NOT NULL,
        at             timestamptz NOT NULL,
        PRIMARY KEY (product_id, sales_point_id)
      );

      CREATE TABLE product_image (
        id               uuid PRIMARY KEY,
        product_id       uuid NOT NULL REFERENCES product,
        position         integer NOT NULL,
        hash             text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
        width            integer NOT NULL CHECK (width > 0),
        height           integer NOT NULL CHECK (height > 0),
        alternative_text text NOT NULL CHECK (length(alternative_text) BETWEEN 1 AND 300),
        is_public        boolean NOT NULL DEFAULT false,
        created_at       timestamptz NOT NULL DEFAULT now(),
        UNIQUE (product_id, hash),
        UNIQUE (product_id, position)
      );
      CREATE TABLE image_upload (
        id               uuid PRIMARY KEY,
        token_hash       text NOT NULL UNIQUE,
        product_id       uuid NOT NULL REFERENCES product,
        user_id          text NOT NULL,
        alternative_text text NOT NULL,
        expires_at       timestamptz NOT NULL,
        used_at          timestamptz
      );

      CREATE TABLE quality_certificate (
        id         uuid PRIMARY KEY,
        product_id uuid NOT NULL REFERENCES product,
        scheme     text NOT NULL CHECK (scheme IN ('VIETGAP', 'GLOBALGAP', 'ORGANIC_VN', 'ORGANIC_INTERNATIONAL', 'HACCP', 'ISO_22000', 'ISO_9001', 'GMP', 'BRC', 'HALAL', 'FDA', 'OTHER')),
        number     text,
        issuer     text,
        scope      text,
        issued_on  date,
        expires_on date,
        is_demo    boolean NOT NULL DEFAULT false,
        CONSTRAINT certificate_expires_after_issue CHECK (expires_on >= issued_on)
      );
      CREATE INDEX quality_certificate_of_product ON quality_certificate (product_id);

      CREATE TABLE recognition (
        id                        uuid PRIMARY KEY,
        product_id                uuid NOT NULL REFERENCES product,
        star                      smallint NOT NULL CHECK (star BETWEEN 3 AND 5),
        decision_number           text,
        authority                 text,
        issued_on                 date NOT NULL,
        is_issue_date_approximate boolean NOT NULL DEFAULT false,
        expires_on                date NOT NULL,
        is_extended               boolean NOT NULL DEFAULT false,
        revoked_on                date,
        revocation_ground         text,
        verification_level        text NOT NULL CHECK (verification_level IN ('DECISION_SEEN', 'OFFICIAL_NEWS', 'PROPOSAL_ONLY', 'COMMERCIAL')),
        source                    text CHECK (length(source) <= 300),
        lapse_announced_at        timestamptz,
        UNIQUE (product_id, issued_on),
        CONSTRAINT recognition_expires_after_issue CHECK (expires_on > issued_on),
        CONSTRAINT revocation_names_its_ground CHECK ((revoked_on IS NULL) = (revocation_ground IS NULL)),
        CONSTRAINT revoked_after_issue CHECK (revoked_on >= issued_on)
      );
      CREATE INDEX recognition_not_yet_lapsed ON recognition (expires_on) WHERE lapse_announced_at IS NULL;
      -- the transition of QĐ 26/2026 art. 12: flagged certificates count for 180 days more
      CREATE FUNCTION recognition_valid_to(r recognition) RETURNS date LANGUAGE sql IMMUTABLE
        RETURN least(CASE WHEN r.is_extended THEN r.expires_on + 180 ELSE r.expires_on END, r.revoked_on - 1);
      CREATE FUNCTION recognition_is_valid(r recognition, on_day date) RETURNS boolean LANGUAGE sql IMMUTABLE
        RETURN on_day BETWEEN r.issued_on AND recognition_valid_to(r);

      CREATE TABLE product_import (
        id            uuid PRIMARY KEY,
        user_id       text NOT NULL,
        status        text NOT NULL CHECK (status IN ('PREVIEWED', 'COMMITTED')),
        file_name     text NOT NULL,
        rows          jsonb NOT NULL,
        row_count     integer NOT NULL CHECK (row_count BETWEEN 0 AND 5000),
        problem_count integer NOT NULL CHECK (problem_count >= 0),
        created_at    timestamptz NOT NULL,
        committed_at  timestamptz,
        CONSTRAINT only_clean_imports_are_committed CHECK (status <> 'COMMITTED' OR (problem_count = 0 AND committed_at IS NOT NULL))
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE product_import;
      DROP FUNCTION recognition_is_valid(recognition, date), recognition_valid_to(recognition);
      DROP TABLE recognition, quality_certificate, image_upload, product_image, product_shelf, product;
      DROP SEQUENCE internal_product_code;
      DROP TABLE producer;
    `)
  }
}
