import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What every service keeps beside its own tables: idempotency keys, audit trail, events out and in, jobs, demo mark. */
export class createFoundation1764000000000 implements MigrationInterface {
  name = 'createFoundation1764000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE idempotency_key (
        scope        text        NOT NULL,
        key          uuid        NOT NULL,
        content_hash text        NOT NULL,
        outcome_id   text,
        created_at   timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (scope, key)
      );
      CREATE TABLE audit_entry (
        id         uuid        PRIMARY KEY,
        at         timestamptz NOT NULL DEFAULT now(),
        actor_id   text        NOT NULL,
        action     text        NOT NULL,
        subject    text        NOT NULL,
        subject_id text        NOT NULL,
        before     jsonb,
        after      jsonb
      );
      CREATE INDEX audit_entry_of_subject ON audit_entry (subject, subject_id, at DESC);
      CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'audit entries are never changed or removed'; END $$;
      CREATE TRIGGER audit_entry_is_append_only BEFORE UPDATE OR DELETE ON audit_entry
        FOR EACH ROW EXECUTE FUNCTION audit_entry_is_append_only();
      CREATE TRIGGER audit_entry_is_never_emptied BEFORE TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();
      CREATE TABLE outbox (
        sequence     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tx           xid8        NOT NULL DEFAULT pg_current_xact_id(),
        id           uuid        NOT NULL UNIQUE,
        topic        text        NOT NULL,
        key          text        NOT NULL,
        payload      jsonb       NOT NULL,
        occurred_at  timestamptz NOT NULL DEFAULT clock_timestamp(),
        published_at timestamptz
      );
      CREATE INDEX outbox_unpublished ON outbox (sequence) WHERE published_at IS NULL;
      CREATE TABLE inbox (
        reaction   text        NOT NULL,
        event_id   uuid        NOT NULL,
        handled_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (reaction, event_id)
      );
      CREATE TABLE known_reaction (
        name     text        PRIMARY KEY,
        known_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE postponed_reaction (
        sequence        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        reaction        text        NOT NULL,
        event_id        uuid        NOT NULL,
        topic           text        NOT NULL,
        key             text        NOT NULL,
        payload         jsonb       NOT NULL,
        occurred_at     timestamptz NOT NULL,
        attempts        integer     NOT NULL CHECK (attempts >= 0),
        last_error      text,
        next_attempt_at timestamptz NOT NULL,
        UNIQUE (reaction, event_id)
      );
      CREATE INDEX postponed_reaction_of_key ON postponed_reaction (key, sequence);
      CREATE TABLE dead_letter (
        id          uuid        PRIMARY KEY,
        reaction    text        NOT NULL,
        event_id    uuid        NOT NULL,
        topic       text        NOT NULL,
        key         text        NOT NULL,
        payload     jsonb       NOT NULL,
        occurred_at timestamptz NOT NULL,
        attempts    integer     NOT NULL CHECK (attempts > 0),
        last_error  text        NOT NULL,
        died_at     timestamptz NOT NULL DEFAULT now(),
        replay_requested_at timestamptz,
        replayed_at timestamptz,
        UNIQUE (reaction, event_id)
      );
      CREATE TABLE job_run (
        name       text        PRIMARY KEY,
        started_at timestamptz NOT NULL
      );
      CREATE TABLE demo_data (
        only_row  boolean     PRIMARY KEY DEFAULT true CHECK (only_row),
        loaded_at timestamptz NOT NULL DEFAULT now()
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE demo_data, job_run, dead_letter, postponed_reaction, known_reaction, inbox, outbox, audit_entry, idempotency_key; DROP FUNCTION audit_entry_is_append_only',
    )
  }
}
