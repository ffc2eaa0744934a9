import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Setting goods aside is a movement like any other: it moves no goods, but it changes what is free, and who did it stays known. */
export class reserveStock1764440010000 implements MigrationInterface {
  name = 'reserveStock1764440010000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE stock_movement
        ADD COLUMN reserved integer NOT NULL DEFAULT 0,
        DROP CONSTRAINT movement_has_the_sign_of_its_kind,
        ADD CONSTRAINT movement_has_the_sign_of_its_kind CHECK (CASE
          WHEN kind IN ('RECEIVED', 'RETURNED', 'TRANSFERRED_IN') THEN quantity > 0 AND reserved = 0
          WHEN kind = 'SOLD' THEN quantity < 0 AND reserved IN (0, quantity)
          WHEN kind IN ('TRANSFERRED_OUT', 'WRITTEN_OFF', 'RECALLED') THEN quantity < 0 AND reserved = 0
          WHEN kind IN ('ADJUSTED', 'COUNTED') THEN quantity <> 0 AND reserved = 0
          WHEN kind = 'RESERVED' THEN quantity = 0 AND reserved > 0
          WHEN kind = 'RELEASED' THEN quantity = 0 AND reserved < 0
          ELSE false END);
      COMMENT ON CONSTRAINT movement_has_the_sign_of_its_kind ON stock_movement IS 'goods that were set aside and are sold are taken from both';

      CREATE OR REPLACE FUNCTION stock_movement_moves_goods() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE stock_level SET on_hand = on_hand + NEW.quantity, reserved = reserved + NEW.reserved, changed_at = NEW.occurred_at
         WHERE sales_point_id = NEW.sales_point_id AND product_id = NEW.product_id AND lot_code = NEW.lot_code
        RETURNING on_hand INTO NEW.on_hand_after;
        RETURN NEW;
      END $$;

      DROP TRIGGER stock_level_follows_the_ledger ON stock_level;
      CREATE TRIGGER stock_level_follows_the_ledger BEFORE UPDATE OF on_hand, reserved ON stock_level
        FOR EACH ROW EXECUTE FUNCTION stock_level_follows_the_ledger();
      DROP TRIGGER stock_level_starts_empty ON stock_level;
      CREATE TRIGGER stock_level_starts_empty BEFORE INSERT ON stock_level
        FOR EACH ROW WHEN (NEW.on_hand <> 0 OR NEW.reserved <> 0) EXECUTE FUNCTION stock_level_follows_the_ledger();
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER stock_level_starts_empty ON stock_level;
      CREATE TRIGGER stock_level_starts_empty BEFORE INSERT ON stock_level
        FOR EACH ROW WHEN (NEW.on_hand <> 0) EXECUTE FUNCTION stock_level_follows_the_ledger();
      DROP TRIGGER stock_level_follows_the_ledger ON stock_level;
      CREATE TRIGGER stock_level_follows_the_ledger BEFORE UPDATE OF on_hand ON stock_level
        FOR EACH ROW EXECUTE FUNCTION stock_level_follows_the_ledger();
      CREATE OR REPLACE FUNCTION stock_movement_moves_goods() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE stock_level SET on_hand = on_hand + NEW.quantity, changed_at = NEW.occurred_at
         WHERE sales_point_id = NEW.sales_point_id AND product_id = NEW.product_id AND lot_code = NEW.lot_code
        RETURNING on_hand INTO NEW.on_hand_after;
        RETURN NEW;
      END $$;
      ALTER TABLE stock_movement
        DROP CONSTRAINT movement_has_the_sign_of_its_kind,
        ADD CONSTRAINT movement_has_the_sign_of_its_kind CHECK (CASE
          WHEN kind IN ('RECEIVED', 'RETURNED', 'TRANSFERRED_IN') THEN quantity > 0
          WHEN kind IN ('SOLD', 'TRANSFERRED_OUT', 'WRITTEN_OFF', 'RECALLED') THEN quantity < 0
          WHEN kind IN ('ADJUSTED', 'COUNTED') THEN quantity <> 0
          ELSE false END),
        DROP COLUMN reserved;
    `)
  }
}
