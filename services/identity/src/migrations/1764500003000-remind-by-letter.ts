import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Letters may carry what their writer has to know; people are found by what they act for. */
export class remindByLetter1764500003000 implements MigrationInterface {
  name = 'remindByLetter1764500003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE letter ADD COLUMN content jsonb;
      CREATE INDEX membership_in_force_for_subject ON membership USING gin (subject_ids) WHERE ended_at IS NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM letter WHERE content IS NOT NULL;
      ALTER TABLE letter DROP COLUMN content;
      DROP INDEX membership_in_force_for_subject;
    `)
  }
}
