import type { MigrationInterface, QueryRunner } from 'typeorm'

export class createOrganizations1764000002000 implements MigrationInterface {
  name = 'createOrganizations1764000002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organization (
        id         uuid        PRIMARY KEY,
        name       text        NOT NULL CHECK (char_length(name) BETWEEN 2 AND 200),
        kind       text        NOT NULL CHECK (kind IN ('SALES_POINT_OPERATOR', 'PRODUCER', 'ORGANIZER', 'AUTHORITY', 'PLATFORM')),
        is_demo    boolean     NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (id, kind)
      );
      CREATE INDEX organization_by_name ON organization (name, id);
      CREATE TABLE membership (
        id                uuid        PRIMARY KEY,
        user_id           uuid        NOT NULL REFERENCES auth_user ON DELETE CASCADE,
        organization_id   uuid,
        organization_kind text,
        role              text        NOT NULL,
        subject_ids       uuid[]      NOT NULL DEFAULT '{}',
        since             timestamptz NOT NULL,
        ended_at          timestamptz,
        FOREIGN KEY (organization_id, organization_kind) REFERENCES organization (id, kind) MATCH FULL,
        CONSTRAINT role_fits_the_kind_of_organization CHECK (
          CASE organization_kind
            WHEN 'SALES_POINT_OPERATOR' THEN role IN ('SALES_POINT_STAFF', 'SALES_POINT_MANAGER')
            WHEN 'PRODUCER'             THEN role = 'PRODUCER'
            WHEN 'ORGANIZER'            THEN role = 'ORGANIZER'
            WHEN 'AUTHORITY'            THEN role IN ('OFFICER', 'COUNCIL_MEMBER')
            WHEN 'PLATFORM'             THEN role = 'ADMINISTRATOR'
            ELSE role = 'CONSUMER'
          END
        ),
        CONSTRAINT membership_ends_after_it_begins CHECK (ended_at >= since)
      );
      CREATE UNIQUE INDEX one_open_membership_of_a_role ON membership (user_id, organization_id, role) NULLS NOT DISTINCT
        WHERE ended_at IS NULL;
      CREATE INDEX open_memberships_of_organization ON membership (organization_id, since, id) WHERE ended_at IS NULL;
      CREATE TABLE invitation (
        id                uuid        PRIMARY KEY,
        organization_id   uuid        NOT NULL REFERENCES organization,
        email             text        NOT NULL CHECK (email = lower(btrim(email))),
        role              text        NOT NULL,
        subject_ids       uuid[]      NOT NULL DEFAULT '{}',
        invited_by        uuid        REFERENCES auth_user ON DELETE SET NULL,
        token_hash        text        UNIQUE,
        created_at        timestamptz NOT NULL,
        expires_at        timestamptz NOT NULL,
        accepted_at       timestamptz,
        accepted_by       uuid        REFERENCES auth_user ON DELETE SET NULL,
        revoked_at        timestamptz,
        CONSTRAINT invitation_has_one_end CHECK (accepted_at IS NULL OR revoked_at IS NULL),
        CONSTRAINT nobody_is_invited_to_be_a_consumer CHECK (role <> 'CONSUMER'),
        CONSTRAINT invitation_expires_after_it_is_made CHECK (expires_at > created_at)
      );
      CREATE INDEX invitations_of_organization ON invitation (organization_id, created_at DESC, id);
      CREATE INDEX invitations_by_age ON invitation (expires_at);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE invitation, membership, organization')
  }
}
