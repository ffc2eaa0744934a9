import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What was told once is not told again: orders whose time runs out, and shelves with goods past their last day. */
export class announceOrders1764440070000 implements MigrationInterface {
  name = 'announceOrders1764440070000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE customer_order ADD COLUMN reminded_at timestamptz;
      CREATE TABLE told_expiry (
        sales_point_id uuid NOT NULL REFERENCES sales_point,
        expired_on     date NOT NULL,
        PRIMARY KEY (sales_point_id, expired_on)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE told_expiry;
      ALTER TABLE customer_order DROP COLUMN reminded_at;
    `)
  }
}
