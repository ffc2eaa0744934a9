import type { MigrationInterface, QueryRunner } from 'typeorm'

const ITEMS = `UPDATE checklist_item SET is_verified = $1 WHERE version = 'TAM2026' AND criterion <> 'PREMISES'`

/** The items in use since 2026 were read in Decision 950; what was not found is the decision that puts them in force for this time. */
export class sayWhatWasRead1764440056000 implements MigrationInterface {
  name = 'sayWhatWasRead1764440056000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ITEMS, [true])
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(ITEMS, [false])
  }
}
