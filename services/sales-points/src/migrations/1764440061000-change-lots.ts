import type { MigrationInterface, QueryRunner } from 'typeorm'

const STEPS = `'HELD', 'PLACED', 'READY', 'HANDED_OVER', 'CANCELLED', 'EXPIRED', 'PAID', 'REFUNDED'`

/** Another lot may be set aside for an order, and what waits at a counter is found without looking at what is done. */
export class changeLots1764440061000 implements MigrationInterface {
  name = 'changeLots1764440061000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_step DROP CONSTRAINT order_step_what_check,
        ADD CONSTRAINT order_step_what_check CHECK (what IN (${STEPS}, 'LOT_CHANGED'));
      CREATE INDEX order_at_work ON customer_order (sales_point_id, sequence DESC) WHERE ended_at IS NULL;
      CREATE INDEX order_that_owes ON customer_order (sales_point_id, sequence DESC)
        WHERE paid_at IS NOT NULL AND refunded_at IS NULL AND status IN ('CANCELLED', 'EXPIRED');
    `)
  }

  /** What has happened stays: steps that the earlier check does not know are no reason not to go back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX order_that_owes, order_at_work;
      ALTER TABLE order_step DROP CONSTRAINT order_step_what_check,
        ADD CONSTRAINT order_step_what_check CHECK (what IN (${STEPS})) NOT VALID;
    `)
  }
}
