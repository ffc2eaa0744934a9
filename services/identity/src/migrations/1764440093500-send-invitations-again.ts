import type { MigrationInterface, QueryRunner } from 'typeorm'

/** When the letter of an invitation was last ordered: it can be sent again, and not in a stream. */
export class sendInvitationsAgain1764440093500 implements MigrationInterface {
  name = 'sendInvitationsAgain1764440093500'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invitation ADD COLUMN sent_at timestamptz;
      UPDATE invitation SET sent_at = created_at;
      ALTER TABLE invitation ALTER COLUMN sent_at SET NOT NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE invitation DROP COLUMN sent_at')
  }
}
