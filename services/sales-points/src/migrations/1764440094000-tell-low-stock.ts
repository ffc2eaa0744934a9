import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Products below what is wanted of them that the sales point was told of: not told again until there was enough. */
export class tellLowStock1764440094000 implements MigrationInterface {
  name = 'tellLowStock1764440094000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE told_low_stock (
        sales_point_id uuid NOT NULL,
        product_id     uuid NOT NULL,
        PRIMARY KEY (sales_point_id, product_id),
        CONSTRAINT only_what_is_watched_runs_low FOREIGN KEY (sales_point_id, product_id) REFERENCES stock_threshold ON DELETE CASCADE
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE told_low_stock')
  }
}
