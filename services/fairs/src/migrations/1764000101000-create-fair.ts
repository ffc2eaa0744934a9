import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Fairs, and what must be true of every one of them. */
export class createFair1764000101000 implements MigrationInterface {
  name = 'createFair1764000101000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE fair (
        id                    uuid PRIMARY KEY,
        slug                  text NOT NULL CONSTRAINT one_fair_per_slug UNIQUE,
        name                  text NOT NULL,
        folded                text NOT NULL,
        theme                 text NOT NULL CHECK (theme IN ('OCOP', 'MIXED')),
        scope                 text NOT NULL CHECK (scope IN ('IN_PROVINCE', 'OUT_OF_PROVINCE', 'OVERSEAS')),
        status                text NOT NULL DEFAULT 'DRAFT'
                              CHECK (status IN ('DRAFT', 'ANNOUNCED', 'APPLICATIONS_OPEN', 'APPLICATIONS_CLOSED', 'HELD', 'CANCELLED')),
        summary               text,
        venue                 text NOT NULL,
        country               text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        unit_id               uuid,
        latitude              double precision CHECK (latitude BETWEEN -90 AND 90),
        longitude             double precision CHECK (longitude BETWEEN -180 AND 180),
        starts_on             date NOT NULL,
        ends_on               date NOT NULL,
        organizer_id          uuid NOT NULL,
        organizer_name        text NOT NULL,
        co_organizers         text[] NOT NULL DEFAULT '{}',
        booth_count           integer NOT NULL CHECK (booth_count >= 0),
        accepted_count        integer NOT NULL DEFAULT 0 CHECK (accepted_count >= 0),
        applications_close_at timestamptz,
        exemption_decision    text,
        exemption_decided_on  date,
        announced_at          timestamptz,
        cancel_reason         text,
        is_demo               boolean NOT NULL DEFAULT false,
        version               integer NOT NULL DEFAULT 1,
        created_at            timestamptz NOT NULL,
        CONSTRAINT fair_ends_after_it_starts        CHECK (ends_on >= starts_on),
        CONSTRAINT fair_lasts_a_year_at_most        CHECK (ends_on - starts_on <= 366),
        CONSTRAINT overseas_is_abroad               CHECK ((scope = 'OVERSEAS') = (country <> 'VN')),
        CONSTRAINT in_province_names_its_unit       CHECK (scope <> 'IN_PROVINCE' OR unit_id IS NOT NULL),
        CONSTRAINT a_place_abroad_has_no_unit       CHECK (scope <> 'OVERSEAS' OR unit_id IS NULL),
        CONSTRAINT location_is_whole                CHECK ((latitude IS NULL) = (longitude IS NULL)),
        CONSTRAINT exemption_is_whole               CHECK ((exemption_decision IS NULL) = (exemption_decided_on IS NULL)),
        CONSTRAINT only_drafts_are_unannounced      CHECK (status IN ('DRAFT', 'CANCELLED') OR announced_at IS NOT NULL),
        CONSTRAINT open_applications_have_a_deadline CHECK (status <> 'APPLICATIONS_OPEN' OR applications_close_at IS NOT NULL),
        CONSTRAINT open_applications_have_booths    CHECK (status <> 'APPLICATIONS_OPEN' OR booth_count > 0),
        CONSTRAINT deadline_precedes_fair           CHECK (applications_close_at < starts_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'),
        CONSTRAINT booths_never_given_twice         CHECK (accepted_count <= booth_count),
        CONSTRAINT cancelled_for_a_reason           CHECK ((status = 'CANCELLED') = (cancel_reason IS NOT NULL))
      );
      CREATE INDEX fair_by_start ON fair (starts_on, id) WHERE announced_at IS NOT NULL;
      CREATE INDEX fair_by_organizer ON fair (organizer_id, starts_on DESC, id DESC);
      CREATE INDEX fair_by_unit ON fair (unit_id, starts_on) WHERE announced_at IS NOT NULL;
      CREATE INDEX fair_by_closing ON fair (applications_close_at) WHERE status = 'APPLICATIONS_OPEN';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE fair')
  }
}
