import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Rubric packs: the scoring table of each product set, in versions that never change. */
export class createRubrics1764400003000 implements MigrationInterface {
  name = 'createRubrics1764400003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`

      CREATE TABLE rubric (
        id           uuid PRIMARY KEY,
        regime_id    text NOT NULL REFERENCES evaluation_regime,
        set_number   smallint NOT NULL CHECK (set_number BETWEEN 1 AND 99),
        version      smallint NOT NULL CHECK (version > 0),
        -- false: only the totals of the parts are known, members give points for parts
        is_complete  boolean NOT NULL,
        name_vi      text NOT NULL,
        name_en      text NOT NULL,
        -- the tree: {parts: [{code, label, max, children: [… {code, label, max, options: [{label, points, minimumFor: [4]}]}]}]}
        content      jsonb NOT NULL,
        content_hash text NOT NULL CHECK (content_hash ~ '^[0-9a-f]{64}$'),
        loaded_by    text NOT NULL,
        loaded_at    timestamptz NOT NULL,
        CONSTRAINT one_rubric_per_version UNIQUE (regime_id, set_number, version)
      );
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'rows of % are never changed or removed', TG_TABLE_NAME; END $$;
      CREATE TRIGGER rubrics_never_change BEFORE UPDATE OR DELETE ON rubric FOR EACH ROW EXECUTE FUNCTION refuse_change();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`

      DROP TABLE rubric;
      DROP FUNCTION refuse_change();
    `)
  }
}
