import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Attempts are kept under a keyed hash of e-mail or address, letters only until they are sent. */
export class createAttemptsAndLetters1764000003000 implements MigrationInterface {
  name = 'createAttemptsAndLetters1764000003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE attempt (
        id     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        bucket text        NOT NULL,
        at     timestamptz NOT NULL
      );
      CREATE INDEX attempts_of_bucket ON attempt (bucket, at DESC);
      CREATE INDEX attempts_by_age ON attempt (at);
      CREATE TABLE letter (
        id              uuid        PRIMARY KEY,
        kind            text        NOT NULL,
        recipient       text        NOT NULL,
        about           uuid,
        valid_until     timestamptz NOT NULL,
        attempts        integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        next_attempt_at timestamptz NOT NULL
      );
      CREATE INDEX letters_by_turn ON letter (next_attempt_at);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE letter, attempt')
  }
}
