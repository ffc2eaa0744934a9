import type { MigrationInterface, QueryRunner } from 'typeorm'

const WITHOUT_A_DAY = (states: string) => `
  ALTER TABLE purchase DROP CONSTRAINT confirmed_purchase_has_a_day,
    ADD CONSTRAINT confirmed_purchase_has_a_day CHECK (state IN (${states}) OR delivers_on IS NOT NULL);`

/** A draft is thrown away, not called off: it was never the producer's business. Neither are those that were called off before. */
export class discardDrafts1764440095400 implements MigrationInterface {
  name = 'discardDrafts1764440095400'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${WITHOUT_A_DAY(`'DRAFT', 'SENT', 'DECLINED', 'CANCELLED', 'DISCARDED'`)}
      INSERT INTO purchase_transition VALUES ('DRAFT', 'DISCARDED');
      DELETE FROM purchase_transition WHERE from_state = 'DRAFT' AND to_state = 'CANCELLED';
      ALTER TABLE purchase DISABLE TRIGGER purchase_follows_its_states;
      UPDATE purchase p SET state = 'DISCARDED' WHERE state = 'CANCELLED' AND NOT EXISTS (SELECT FROM purchase_step s WHERE s.purchase_id = p.id AND s.what = 'SENT');
      ALTER TABLE purchase ENABLE TRIGGER purchase_follows_its_states;

      CREATE FUNCTION what_was_sent_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT p.state FROM purchase p WHERE p.id = OLD.purchase_id) <> 'DRAFT' THEN RAISE EXCEPTION 'what was sent is never taken out'; END IF;
        RETURN OLD;
      END $$;
      CREATE TRIGGER what_was_sent_stays BEFORE DELETE ON purchase_line FOR EACH ROW EXECUTE FUNCTION what_was_sent_stays();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER what_was_sent_stays ON purchase_line;
      DROP FUNCTION what_was_sent_stays();
      ALTER TABLE purchase DISABLE TRIGGER purchase_follows_its_states;
      UPDATE purchase SET state = 'CANCELLED' WHERE state = 'DISCARDED';
      ALTER TABLE purchase ENABLE TRIGGER purchase_follows_its_states;
      INSERT INTO purchase_transition VALUES ('DRAFT', 'CANCELLED');
      DELETE FROM purchase_transition WHERE from_state = 'DRAFT' AND to_state = 'DISCARDED';
      ${WITHOUT_A_DAY(`'DRAFT', 'SENT', 'DECLINED', 'CANCELLED'`)}
    `)
  }
}
