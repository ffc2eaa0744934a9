import type { MigrationInterface, QueryRunner } from 'typeorm'

const KEPT = `id uuid PRIMARY KEY,
        -- the unit it belongs to, as on its day; rights follow known_unit_area
        unit_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1 CHECK (version > 0),
        -- a record entered by mistake stays, and counts for nothing
        voided_because text CHECK (length(voided_because) BETWEEN 1 AND 500),
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL`

/** What offices write down by hand beside the evaluation: bodies, officers, courses, support, papers, areas, contracts, conferences, results. */
export class createRegisters1764440003000 implements MigrationInterface {
  name = 'createRegisters1764440003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      CREATE TABLE focal_point (
        ${KEPT},
        kind            text NOT NULL CHECK (kind IN ('STEERING_BODY', 'FOCAL_POINT')),
        name            text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        head            text CHECK (length(head) <= 200),
        decision_number text NOT NULL CHECK (length(decision_number) BETWEEN 1 AND 100),
        decided_on      date NOT NULL,
        ended_on        date,
        CONSTRAINT body_ends_after_it_begins CHECK (ended_on >= decided_on)
      );
      CREATE TABLE ocop_officer (
        ${KEPT},
        name         text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        position     text CHECK (length(position) <= 200),
        in_post_from date NOT NULL,
        in_post_to   date,
        CONSTRAINT post_ends_after_it_begins CHECK (in_post_to >= in_post_from)
      );
      CREATE TABLE training_course (
        ${KEPT},
        title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
        topic text NOT NULL CHECK (topic IN ('OCOP_CYCLE', 'FOOD_SAFETY', 'LABELS_AND_PACKAGING', 'MARKETING', 'TRACEABILITY', 'DIGITAL_SALES', 'MANAGEMENT', 'OTHER')),
        is_basic boolean NOT NULL
      );
      CREATE TABLE training_session (
        ${KEPT},
        course_id uuid NOT NULL REFERENCES training_course,
        held_on   date NOT NULL,
        place     text NOT NULL CHECK (length(place) BETWEEN 1 AND 200),
        trainer   text CHECK (length(trainer) <= 200)
      );
      CREATE INDEX training_session_of_course ON training_session (course_id);
      CREATE TABLE training_attendance (
        session_id   uuid NOT NULL REFERENCES training_session,
        officer_id   uuid REFERENCES ocop_officer,
        producer_id  uuid,
        is_completed boolean NOT NULL,
        CONSTRAINT attendance_is_of_an_officer_or_a_producer CHECK ((officer_id IS NULL) <> (producer_id IS NULL))
      );
      CREATE UNIQUE INDEX officer_attends_once ON training_attendance (session_id, officer_id) WHERE officer_id IS NOT NULL;
      CREATE UNIQUE INDEX producer_attends_once ON training_attendance (session_id, producer_id) WHERE producer_id IS NOT NULL;
      CREATE INDEX training_attendance_of_officer ON training_attendance (officer_id);
      CREATE INDEX training_attendance_of_producer ON training_attendance (producer_id);

      CREATE TABLE support_record (
        ${KEPT},
        -- null: an organization that is no producer yet
        producer_id  uuid,
        organization text NOT NULL CHECK (length(organization) BETWEEN 1 AND 200),
        kind         text NOT NULL CHECK (kind IN ('CONSOLIDATE', 'UPGRADE', 'ESTABLISH')),
        supported_on date NOT NULL,
        -- whole đồng
        amount       bigint CHECK (amount >= 0),
        description  text NOT NULL CHECK (length(description) BETWEEN 1 AND 2000)
      );
      CREATE FUNCTION supported_organization(producer_id uuid, organization text) RETURNS uuid LANGUAGE sql IMMUTABLE
        RETURN coalesce(producer_id, md5(public.vi_fold(organization))::uuid);
      CREATE INDEX support_record_of_organization ON support_record (supported_organization(producer_id, organization));

      CREATE TABLE food_safety_commitment (
        ${KEPT},
        producer_id     uuid NOT NULL,
        document_number text CHECK (length(document_number) <= 100),
        received_by     text NOT NULL CHECK (length(received_by) BETWEEN 1 AND 200),
        signed_on       date NOT NULL,
        valid_to        date NOT NULL,
        CONSTRAINT commitment_lasts CHECK (valid_to >= signed_on)
      );
      CREATE INDEX food_safety_commitment_of_producer ON food_safety_commitment (producer_id, signed_on);
      CREATE TABLE label_check (
        ${KEPT},
        product_id          uuid NOT NULL,
        checked_on          date NOT NULL,
        has_mandatory_text  boolean NOT NULL,
        has_origin          boolean NOT NULL,
        has_dates           boolean NOT NULL,
        has_fitting_package boolean NOT NULL,
        has_correct_marks   boolean NOT NULL,
        note                text CHECK (length(note) <= 2000),
        is_passed boolean NOT NULL GENERATED ALWAYS AS (has_mandatory_text AND has_origin AND has_dates AND has_fitting_package AND has_correct_marks) STORED
      );
      CREATE INDEX label_check_of_product ON label_check (product_id, checked_on DESC);

      CREATE TABLE material_area (
        ${KEPT},
        producer_id          uuid,
        name                 text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        material             text NOT NULL CHECK (length(material) BETWEEN 1 AND 200),
        hectares             numeric(10,2) NOT NULL CHECK (hectares > 0),
        growing_area_code    text CHECK (length(growing_area_code) <= 50),
        certificate          text CHECK (length(certificate) <= 200),
        certificate_valid_to date
      );
      CREATE TABLE linkage_contract (
        ${KEPT},
        producer_id    uuid NOT NULL,
        partner        text NOT NULL CHECK (length(partner) BETWEEN 1 AND 200),
        stage          text NOT NULL CHECK (stage IN ('PRODUCTION', 'PRIMARY_PROCESSING', 'PROCESSING', 'CONSUMPTION')),
        goods          text NOT NULL CHECK (length(goods) BETWEEN 1 AND 200),
        output_percent numeric(5,2) NOT NULL CHECK (output_percent BETWEEN 0 AND 100),
        signed_on      date NOT NULL,
        valid_to       date,
        CONSTRAINT contract_lasts CHECK (valid_to >= signed_on)
      );
      CREATE TABLE conference (
        ${KEPT},
        kind         text NOT NULL CHECK (kind IN ('REVIEW', 'LAUNCH', 'OTHER')),
        plan_year    smallint NOT NULL,
        title        text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
        held_on      date NOT NULL,
        place        text CHECK (length(place) <= 200),
        participants integer CHECK (participants >= 0),
        conclusions  text CHECK (length(conclusions) <= 5000)
      );
      -- a fair or a campaign abroad that this platform did not organize, with where it is known from
      CREATE TABLE declared_promotion (
        ${KEPT},
        kind    text NOT NULL CHECK (kind IN ('OCOP_FAIR', 'OVERSEAS_CAMPAIGN')),
        title   text NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
        country text NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
        held_on date NOT NULL,
        source  text NOT NULL CHECK (length(source) BETWEEN 1 AND 300),
        CONSTRAINT campaign_abroad_is_abroad CHECK (kind <> 'OVERSEAS_CAMPAIGN' OR country <> 'VN')
      );
      -- twelve months’ revenue and profit of one product
      CREATE TABLE declared_result (
        ${KEPT},
        product_id uuid NOT NULL,
        period     text NOT NULL CHECK (period IN ('BEFORE_JOINING', 'FIRST_YEAR')),
        ends_on    date NOT NULL,
        -- whole đồng
        revenue    bigint NOT NULL CHECK (revenue >= 0),
        profit     bigint NOT NULL,
        source     text NOT NULL CHECK (length(source) BETWEEN 1 AND 300)
      );
      CREATE INDEX declared_result_of_product ON declared_result (product_id, period, ends_on DESC);
      ${REGISTERS.map(table => `CREATE INDEX ${table}_of_unit ON ${table} (unit_id, recorded_at DESC, id);`).join('\n      ')}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE training_attendance, ${REGISTERS.toReversed().join(', ')};
      DROP FUNCTION supported_organization(uuid, text);
    `)
  }
}

const REGISTERS = [
  'focal_point',
  'ocop_officer',
  'training_course',
  'training_session',
  'support_record',
  'food_safety_commitment',
  'label_check',
  'material_area',
  'linkage_contract',
  'conference',
  'declared_promotion',
  'declared_result',
]
