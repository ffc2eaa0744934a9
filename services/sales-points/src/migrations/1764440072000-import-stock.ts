import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Files with opening stock: what each row would do, and what it did. */
export class importStock1764440072000 implements MigrationInterface {
  name = 'importStock1764440072000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE stock_import (
        id             uuid        PRIMARY KEY,
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        user_id        text        NOT NULL,
        file_name      text        NOT NULL,
        file_hash      text        NOT NULL,
        rows           jsonb       NOT NULL,
        created_at     timestamptz NOT NULL,
        applied_at     timestamptz CONSTRAINT import_is_applied_after_it_was_shown CHECK (applied_at >= created_at)
      );
      CREATE UNIQUE INDEX a_file_comes_onto_a_shelf_once ON stock_import (sales_point_id, file_hash) WHERE applied_at IS NOT NULL;
      CREATE INDEX stock_import_by_age ON stock_import (created_at) WHERE applied_at IS NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE stock_import')
  }
}
