import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The tables of the account library (`auth_…`), as it would make them itself, with our promises added;
 * `account-library.test.ts` fails when the library wants something else. And our refresh tokens beside its sessions.
 */
export class createAccounts1764000001000 implements MigrationInterface {
  name = 'createAccounts1764000001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE auth_user (
        id             uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
        display_name   text        NOT NULL,
        email          text        NOT NULL UNIQUE,
        email_verified boolean     NOT NULL,
        image          text,
        language       text        NOT NULL,
        is_demo        boolean     NOT NULL,
        created_at     timestamptz NOT NULL DEFAULT now(),
        updated_at     timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT email_is_written_one_way CHECK (email = lower(btrim(email))),
        CONSTRAINT language_is_ours CHECK (language IN ('vi', 'en'))
      );
      CREATE TABLE auth_session (
        id         uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id    uuid        NOT NULL REFERENCES auth_user ON DELETE CASCADE,
        token      text        NOT NULL UNIQUE,
        expires_at timestamptz NOT NULL,
        ip_address text,
        user_agent text,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX auth_session_user_id_idx ON auth_session (user_id);
      CREATE TABLE auth_account (
        id                       uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
        user_id                  uuid        NOT NULL REFERENCES auth_user ON DELETE CASCADE,
        account_id               text        NOT NULL,
        provider_id              text        NOT NULL,
        access_token             text,
        refresh_token            text,
        id_token                 text,
        access_token_expires_at  timestamptz,
        refresh_token_expires_at timestamptz,
        scope                    text,
        password                 text,
        created_at               timestamptz NOT NULL DEFAULT now(),
        updated_at               timestamptz NOT NULL,
        CONSTRAINT one_account_of_a_provider UNIQUE (provider_id, account_id)
      );
      CREATE INDEX auth_account_user_id_idx ON auth_account (user_id);
      CREATE TABLE auth_verification (
        id         uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
        identifier text        NOT NULL,
        value      text        NOT NULL,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX auth_verification_identifier_idx ON auth_verification (identifier);
      CREATE TABLE auth_jwks (
        id          uuid        PRIMARY KEY DEFAULT gen_random_uuid(),
        public_key  text        NOT NULL,
        private_key text        NOT NULL,
        alg         text,
        crv         text,
        created_at  timestamptz NOT NULL,
        expires_at  timestamptz
      );
      CREATE TABLE refresh_token (
        hash       text        PRIMARY KEY,
        session_id uuid        NOT NULL REFERENCES auth_session ON DELETE CASCADE,
        issued_at  timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at    timestamptz
      );
      CREATE UNIQUE INDEX one_unused_token_of_a_session ON refresh_token (session_id) WHERE used_at IS NULL;
      CREATE INDEX refresh_token_of_session ON refresh_token (session_id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE refresh_token, auth_jwks, auth_verification, auth_account, auth_session, auth_user')
  }
}
