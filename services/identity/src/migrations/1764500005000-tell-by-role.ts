import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A notice is for those who hold a role for a subject, not for whoever acts for it in another one. */
export class tellByRole1764500005000 implements MigrationInterface {
  name = 'tellByRole1764500005000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE inbox_notice ADD COLUMN roles text[],
        ADD CONSTRAINT notice_names_roles_for_a_subject CHECK (roles IS NULL OR (acts_for IS NOT NULL AND cardinality(roles) > 0));
      COMMENT ON COLUMN inbox_notice.roles IS 'in which of them the person is told; null: for the person alone, or told before roles were kept';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE inbox_notice DROP COLUMN roles')
  }
}
