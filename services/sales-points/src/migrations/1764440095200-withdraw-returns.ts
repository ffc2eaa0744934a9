import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What comes back no more, and so counts as the customer's again. */
const bought = (kept: string) => `
  CREATE OR REPLACE FUNCTION no_more_comes_back_than_was_bought() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (SELECT sum(n.quantity) FROM order_return_line n JOIN order_return r ON r.id = n.return_id
         WHERE r.order_id = (SELECT order_id FROM order_return WHERE id = NEW.return_id) AND r.status NOT IN (${kept}) AND n.product_id = NEW.product_id AND n.lot_code = NEW.lot_code)
       > coalesce((SELECT l.quantity FROM order_line l WHERE l.order_id = (SELECT order_id FROM order_return WHERE id = NEW.return_id)
            AND l.product_id = NEW.product_id AND l.lot_code = NEW.lot_code), 0)
    THEN RAISE EXCEPTION 'no more comes back than was bought'; END IF;
    RETURN NULL;
  END $$;`
const STATUSES = `'ASKED', 'DECLINED', 'ACCEPTED', 'RECEIVED', 'REFUNDED'`

/** A customer may keep the goods after all, until they are back. */
export class withdrawReturns1764440095200 implements MigrationInterface {
  name = 'withdrawReturns1764440095200'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_return ADD COLUMN withdrawn_at timestamptz,
        DROP CONSTRAINT order_return_status_check, ADD CONSTRAINT order_return_status_check CHECK (status IN (${STATUSES}, 'WITHDRAWN')),
        DROP CONSTRAINT decided_by_name,
        ADD CONSTRAINT decided_by_name CHECK ((decided_by IS NULL) = (decided_at IS NULL) AND (status = 'WITHDRAWN' OR (status = 'ASKED') = (decided_by IS NULL))),
        ADD CONSTRAINT withdrawn_before_it_was_back CHECK ((status = 'WITHDRAWN') = (withdrawn_at IS NOT NULL) AND (withdrawn_at IS NULL OR received_at IS NULL));
      ${bought(`'DECLINED', 'WITHDRAWN'`)}
    `)
  }

  /** What was withdrawn is told in the earlier words: declined, by the customer. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_return DROP CONSTRAINT withdrawn_before_it_was_back;
      UPDATE order_return SET status = 'DECLINED', decided_by = customer_id, decided_at = withdrawn_at, decision_reason = coalesce(decision_reason, 'withdrawn')
       WHERE status = 'WITHDRAWN';
      ALTER TABLE order_return DROP COLUMN withdrawn_at,
        DROP CONSTRAINT order_return_status_check, ADD CONSTRAINT order_return_status_check CHECK (status IN (${STATUSES})),
        DROP CONSTRAINT decided_by_name,
        ADD CONSTRAINT decided_by_name CHECK ((status = 'ASKED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL));
      ${bought(`'DECLINED'`)}
    `)
  }
}
