import type { MigrationInterface, QueryRunner } from 'typeorm'

const STEPS = `'HELD', 'PLACED', 'READY', 'HANDED_OVER', 'CANCELLED', 'EXPIRED', 'PAID', 'REFUNDED', 'LOT_CHANGED', 'OUT_FOR_DELIVERY', 'DELIVERY_FAILED'`

/** A match may be taken back while nothing was given for it. */
export class unmatchCredits1764440095100 implements MigrationInterface {
  name = 'unmatchCredits1764440095100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the order that a manager said it does not pay: the rules match it there no more
      ALTER TABLE bank_credit ADD COLUMN not_for_order uuid REFERENCES customer_order;
      ALTER TABLE order_step DROP CONSTRAINT order_step_what_check,
        ADD CONSTRAINT order_step_what_check CHECK (what IN (${STEPS}, 'PAYMENT_UNDONE'));

      CREATE FUNCTION a_payment_is_taken_back_whole() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.status IN ('HANDED_OVER', 'OUT_FOR_DELIVERY') THEN RAISE EXCEPTION 'what was given for money stays paid'; END IF;
        IF EXISTS (SELECT FROM customer_order o JOIN bank_credit c ON c.order_id = o.id WHERE o.id = NEW.id AND o.paid_at IS NULL AND c.to_order > 0)
        THEN RAISE EXCEPTION 'money that pays an order leaves it unpaid'; END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER a_payment_is_taken_back_whole AFTER UPDATE OF paid_at ON customer_order
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (OLD.paid_at IS NOT NULL AND NEW.paid_at IS NULL) EXECUTE FUNCTION a_payment_is_taken_back_whole();
    `)
  }

  /** What has happened stays: steps that the earlier check does not know are no reason not to go back. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER a_payment_is_taken_back_whole ON customer_order;
      DROP FUNCTION a_payment_is_taken_back_whole();
      ALTER TABLE order_step DROP CONSTRAINT order_step_what_check,
        ADD CONSTRAINT order_step_what_check CHECK (what IN (${STEPS})) NOT VALID;
      UPDATE bank_credit SET reason = 'NO_REFERENCE' WHERE reason = 'UNMATCHED';
      ALTER TABLE bank_credit DROP COLUMN not_for_order;
    `)
  }
}
