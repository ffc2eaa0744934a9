import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Producers who may manage their own goods at a sales point, by permission of that point, until it takes it back. */
export class createDelegates1764440044000 implements MigrationInterface {
  name = 'createDelegates1764440044000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE producer_delegation (
        id             uuid        PRIMARY KEY,
        sequence       bigint      GENERATED ALWAYS AS IDENTITY,
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        producer_id    uuid        NOT NULL,
        rights         text[]      NOT NULL CONSTRAINT rights_are_known CHECK (
          cardinality(rights) > 0 AND rights <@ ARRAY['SEE', 'RECEIVE', 'ADJUST', 'TAKE_BACK'] AND 'SEE' = ANY (rights)),
        granted_by     text        NOT NULL,
        granted_at     timestamptz NOT NULL,
        revoked_by     text,
        revoked_at     timestamptz CONSTRAINT revoking_follows_granting CHECK (revoked_at >= granted_at),
        is_demo        boolean     NOT NULL DEFAULT false,
        CONSTRAINT revoking_is_told_whole CHECK ((revoked_by IS NULL) = (revoked_at IS NULL))
      );
      CREATE UNIQUE INDEX one_delegation_in_force_for_a_pair ON producer_delegation (sales_point_id, producer_id) WHERE revoked_at IS NULL;
      CREATE INDEX producer_delegation_of_producer ON producer_delegation (producer_id, sequence DESC);
      CREATE INDEX producer_delegation_of_point ON producer_delegation (sales_point_id, sequence DESC);
      CREATE FUNCTION what_was_permitted_stays() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'a permission is revoked, never changed or removed'; END $$;
      CREATE TRIGGER what_was_permitted_stays BEFORE UPDATE ON producer_delegation
        FOR EACH ROW WHEN (OLD.revoked_at IS NOT NULL OR (OLD.sales_point_id, OLD.producer_id, OLD.rights, OLD.granted_at)
          IS DISTINCT FROM (NEW.sales_point_id, NEW.producer_id, NEW.rights, NEW.granted_at))
        EXECUTE FUNCTION what_was_permitted_stays();
      CREATE TRIGGER permissions_are_not_removed BEFORE DELETE ON producer_delegation FOR EACH ROW EXECUTE FUNCTION what_was_permitted_stays();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE producer_delegation; DROP FUNCTION what_was_permitted_stays')
  }
}
