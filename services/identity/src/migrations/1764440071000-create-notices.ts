import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What people are told, one row for each person, and how they want to be told. */
export class createNotices1764440071000 implements MigrationInterface {
  name = 'createNotices1764440071000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE inbox_notice (
        id          uuid        PRIMARY KEY,
        sequence    bigint      GENERATED ALWAYS AS IDENTITY,
        user_id     uuid        NOT NULL REFERENCES auth_user ON DELETE CASCADE,
        kind        text        NOT NULL,
        subject_id  uuid        NOT NULL,
        acts_for    uuid[],
        facts       jsonb       NOT NULL,
        happened_at timestamptz NOT NULL,
        read_at     timestamptz,
        CONSTRAINT notice_names_for_whom_one_acts CHECK (acts_for IS NULL OR cardinality(acts_for) > 0)
      );
      COMMENT ON COLUMN inbox_notice.acts_for IS 'sales points, producers or units for whom the person is told; null: for the person alone';
      CREATE INDEX inbox_of_person ON inbox_notice (user_id, sequence DESC);
      CREATE INDEX inbox_unread ON inbox_notice (user_id) WHERE read_at IS NULL;
      CREATE INDEX inbox_by_age ON inbox_notice (happened_at);

      CREATE TABLE notice_setting (
        user_id uuid    NOT NULL REFERENCES auth_user ON DELETE CASCADE,
        kind    text    NOT NULL,
        in_app  boolean NOT NULL,
        letter  boolean NOT NULL,
        push    boolean NOT NULL,
        PRIMARY KEY (user_id, kind)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE notice_setting, inbox_notice')
  }
}
