import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Since when a point has its status, and whether the others were told. */
export class announceSalesPoints1764440005000 implements MigrationInterface {
  name = 'announceSalesPoints1764440005000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE sales_point ADD COLUMN status_since date, ADD COLUMN announced_at timestamptz;
      -- of points registered before, the audit trail knows the day
      UPDATE sales_point p SET status_since = coalesce(
        (SELECT min(e.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date FROM audit_entry e WHERE e.action = 'registerSalesPoint' AND e.subject_id = p.id::text),
        (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date);
      ALTER TABLE sales_point ALTER COLUMN status_since SET NOT NULL;
      CREATE INDEX sales_point_unannounced ON sales_point (id) WHERE announced_at IS NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX sales_point_unannounced; ALTER TABLE sales_point DROP COLUMN announced_at, DROP COLUMN status_since')
  }
}
