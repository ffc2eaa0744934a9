import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The day's report asks of each sale whether a till knows how it was paid. */
export class findSalesOfTills1764440055000 implements MigrationInterface {
  name = 'findSalesOfTills1764440055000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX till_entry_of_sale ON till_entry (counter_sale_id) WHERE counter_sale_id IS NOT NULL')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX till_entry_of_sale')
  }
}
