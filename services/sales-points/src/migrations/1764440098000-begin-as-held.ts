import type { MigrationInterface, QueryRunner } from 'typeorm'

const LATER = `'PLACED', 'READY', 'HANDED_OVER', 'CANCELLED', 'EXPIRED', 'PAID', 'REFUNDED', 'LOT_CHANGED', 'OUT_FOR_DELIVERY', 'DELIVERY_FAILED', 'PAYMENT_UNDONE'`

/** Every order begins as held by its customer, at `held_at`: the order says so itself, a step is what comes after. */
export class beginAsHeld1764440098000 implements MigrationInterface {
  name = 'beginAsHeld1764440098000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_step DISABLE TRIGGER order_steps_stay;
      DELETE FROM order_step WHERE what = 'HELD';
      ALTER TABLE order_step ENABLE TRIGGER order_steps_stay;
      ALTER TABLE order_step DROP CONSTRAINT order_step_what_check,
        ADD CONSTRAINT order_step_what_check CHECK (what IN (${LATER}));
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_step DROP CONSTRAINT order_step_what_check,
        ADD CONSTRAINT order_step_what_check CHECK (what IN ('HELD', ${LATER}));
      INSERT INTO order_step (order_id, sequence, what, by_kind, by_id, at) OVERRIDING SYSTEM VALUE
        SELECT id, 0, 'HELD', 'CUSTOMER', customer_id, held_at FROM customer_order;
    `)
  }
}
