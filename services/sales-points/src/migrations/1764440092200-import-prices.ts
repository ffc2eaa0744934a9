import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Files with prices: what each row would do, and what it did. */
export class importPrices1764440092200 implements MigrationInterface {
  name = 'importPrices1764440092200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE price_import (
        id             uuid        PRIMARY KEY,
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        user_id        text        NOT NULL,
        file_name      text        NOT NULL,
        rows           jsonb       NOT NULL,
        created_at     timestamptz NOT NULL,
        applied_at     timestamptz CONSTRAINT price_import_is_applied_after_it_was_shown CHECK (applied_at >= created_at)
      );
      CREATE INDEX price_import_by_age ON price_import (created_at) WHERE applied_at IS NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE price_import')
  }
}
