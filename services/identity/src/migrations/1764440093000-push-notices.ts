import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Devices on which people want to be told, what waits to be pushed to them, and when it has to wait. */
export class pushNotices1764440093000 implements MigrationInterface {
  name = 'pushNotices1764440093000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE notice_setting ADD COLUMN push boolean NOT NULL DEFAULT true;

      CREATE TABLE push_device (
        id              uuid        PRIMARY KEY,
        user_id         uuid        NOT NULL REFERENCES auth_user ON DELETE CASCADE,
        session_id      uuid        NOT NULL REFERENCES auth_session ON DELETE CASCADE,
        endpoint        text        NOT NULL,
        p256dh          text        NOT NULL,
        auth            text        NOT NULL,
        label           text        NOT NULL,
        language        text        NOT NULL,
        created_at      timestamptz NOT NULL,
        last_success_at timestamptz,
        CONSTRAINT one_device_for_an_endpoint UNIQUE (endpoint),
        CONSTRAINT endpoint_is_not_endless CHECK (length(endpoint) <= 2048),
        CONSTRAINT device_has_a_name CHECK (label = btrim(label) AND length(label) BETWEEN 1 AND 60),
        CONSTRAINT device_speaks_our_language CHECK (language IN ('vi', 'en'))
      );
      COMMENT ON COLUMN push_device.session_id IS 'who signs out there, or is signed out, is told nothing there any more';
      CREATE INDEX push_devices_of_person ON push_device (user_id, created_at);
      CREATE INDEX push_devices_of_session ON push_device (session_id);

      CREATE TABLE push_message (
        id              uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
        device_id       uuid        NOT NULL REFERENCES push_device ON DELETE CASCADE,
        notice_id       uuid        REFERENCES inbox_notice ON DELETE CASCADE,
        content         jsonb       NOT NULL,
        is_urgent       boolean     NOT NULL,
        valid_until     timestamptz NOT NULL,
        next_attempt_at timestamptz NOT NULL,
        attempts        integer     NOT NULL DEFAULT 0,
        CONSTRAINT a_notice_is_pushed_once_to_a_device UNIQUE (notice_id, device_id)
      );
      COMMENT ON COLUMN push_message.notice_id IS 'null: a test that the person asked for';
      CREATE UNIQUE INDEX one_test_of_a_device ON push_message (device_id) WHERE notice_id IS NULL;
      CREATE INDEX push_messages_of_device ON push_message (device_id);
      CREATE INDEX push_messages_by_turn ON push_message (next_attempt_at);

      CREATE TABLE quiet_hours (
        user_id      uuid     PRIMARY KEY REFERENCES auth_user ON DELETE CASCADE,
        from_minute  smallint NOT NULL,
        until_minute smallint NOT NULL,
        CONSTRAINT quiet_hours_are_minutes_of_a_day CHECK (from_minute BETWEEN 0 AND 1439 AND until_minute BETWEEN 0 AND 1439),
        CONSTRAINT a_whole_day_is_not_quiet CHECK (from_minute <> until_minute)
      );
      COMMENT ON TABLE quiet_hours IS 'minutes of the day in Vietnam; an end before the beginning is one of the next day';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE quiet_hours, push_message, push_device;
      ALTER TABLE notice_setting DROP COLUMN push;
    `)
  }
}
