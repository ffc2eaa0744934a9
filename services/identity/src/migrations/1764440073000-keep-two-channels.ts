import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Nothing is pushed to telephones yet: nobody is asked whether they want it. */
export class keepTwoChannels1764440073000 implements MigrationInterface {
  name = 'keepTwoChannels1764440073000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notice_setting DROP COLUMN push')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE notice_setting ADD COLUMN push boolean NOT NULL DEFAULT false')
  }
}
