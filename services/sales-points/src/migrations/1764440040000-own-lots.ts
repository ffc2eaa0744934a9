import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Whose goods lie on a shelf. One lot at one point has one owner at a time, for nobody can tell two heaps of the same lot
 * apart; a movement is of the goods of whoever owned the lot then, and the ledger itself says who that was.
 */
export class ownLots1764440040000 implements MigrationInterface {
  name = 'ownLots1764440040000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE stock_level ADD COLUMN owner_id uuid;
      ALTER TABLE stock_movement ADD COLUMN owner_id uuid;
      ALTER TABLE transfer_line ADD COLUMN owner_id uuid;
      COMMENT ON COLUMN stock_level.owner_id IS 'the producer who gave the goods on consignment; null: they are the point''s own';
      COMMENT ON COLUMN stock_movement.owner_id IS 'whose goods moved; copied from the level, never told by the writer';
      CREATE INDEX stock_movement_of_owner ON stock_movement (owner_id, sales_point_id, occurred_at) WHERE owner_id IS NOT NULL;

      ALTER TABLE stock_movement
        DROP CONSTRAINT movement_has_the_sign_of_its_kind,
        ADD CONSTRAINT movement_has_the_sign_of_its_kind CHECK (CASE
          WHEN kind IN ('RECEIVED', 'RETURNED', 'TRANSFERRED_IN') THEN quantity > 0 AND reserved = 0
          WHEN kind = 'SOLD' THEN quantity < 0 AND reserved IN (0, quantity)
          WHEN kind IN ('TRANSFERRED_OUT', 'WRITTEN_OFF', 'RECALLED', 'GIVEN_BACK') THEN quantity < 0 AND reserved = 0
          WHEN kind IN ('ADJUSTED', 'COUNTED') THEN quantity <> 0 AND reserved = 0
          WHEN kind = 'RESERVED' THEN quantity = 0 AND reserved > 0
          WHEN kind = 'RELEASED' THEN quantity = 0 AND reserved < 0
          ELSE false END),
        ADD CONSTRAINT only_consigned_goods_are_given_back CHECK (kind <> 'GIVEN_BACK' OR owner_id IS NOT NULL);

      CREATE OR REPLACE FUNCTION stock_movement_moves_goods() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE stock_level SET on_hand = on_hand + NEW.quantity, reserved = reserved + NEW.reserved, changed_at = NEW.occurred_at
         WHERE sales_point_id = NEW.sales_point_id AND product_id = NEW.product_id AND lot_code = NEW.lot_code
        RETURNING on_hand, owner_id INTO NEW.on_hand_after, NEW.owner_id;
        RETURN NEW;
      END $$;

      CREATE FUNCTION a_lot_has_one_owner() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND (OLD.on_hand <> 0 OR OLD.reserved <> 0) THEN
          RAISE EXCEPTION 'a lot keeps its owner while some of it is there';
        END IF;
        IF NEW.owner_id IS NOT NULL AND NOT EXISTS (SELECT FROM product p WHERE p.id = NEW.product_id AND p.producer_id = NEW.owner_id) THEN
          RAISE EXCEPTION 'goods on consignment belong to their producer';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER stock_level_begins_with_its_owner BEFORE INSERT ON stock_level
        FOR EACH ROW WHEN (NEW.owner_id IS NOT NULL) EXECUTE FUNCTION a_lot_has_one_owner();
      CREATE TRIGGER stock_level_keeps_its_owner BEFORE UPDATE OF owner_id ON stock_level
        FOR EACH ROW WHEN (OLD.owner_id IS DISTINCT FROM NEW.owner_id) EXECUTE FUNCTION a_lot_has_one_owner();

      CREATE OR REPLACE VIEW stock_lot AS
        SELECT l.id, l.sales_point_id, l.product_id, l.lot_code, l.expires_on, l.on_hand, l.reserved, l.changed_at,
               l.on_hand - l.reserved AS free, p.is_withdrawn, p.name, p.folded, p.unit, p.price,
               EXISTS (SELECT FROM lot_recall r WHERE r.product_id = l.product_id AND r.lot_code = l.lot_code AND NOT r.is_closed) AS is_recalled,
               l.owner_id
          FROM stock_level l JOIN product p ON p.id = l.product_id;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW stock_lot;
      CREATE VIEW stock_lot AS
        SELECT l.id, l.sales_point_id, l.product_id, l.lot_code, l.expires_on, l.on_hand, l.reserved, l.changed_at,
               l.on_hand - l.reserved AS free, p.is_withdrawn, p.name, p.folded, p.unit, p.price,
               EXISTS (SELECT FROM lot_recall r WHERE r.product_id = l.product_id AND r.lot_code = l.lot_code AND NOT r.is_closed) AS is_recalled
          FROM stock_level l JOIN product p ON p.id = l.product_id;
      DROP TRIGGER stock_level_keeps_its_owner ON stock_level;
      DROP TRIGGER stock_level_begins_with_its_owner ON stock_level;
      DROP FUNCTION a_lot_has_one_owner;
      CREATE OR REPLACE FUNCTION stock_movement_moves_goods() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE stock_level SET on_hand = on_hand + NEW.quantity, reserved = reserved + NEW.reserved, changed_at = NEW.occurred_at
         WHERE sales_point_id = NEW.sales_point_id AND product_id = NEW.product_id AND lot_code = NEW.lot_code
        RETURNING on_hand INTO NEW.on_hand_after;
        RETURN NEW;
      END $$;
      ALTER TABLE stock_movement
        DROP CONSTRAINT only_consigned_goods_are_given_back,
        DROP CONSTRAINT movement_has_the_sign_of_its_kind,
        ADD CONSTRAINT movement_has_the_sign_of_its_kind CHECK (CASE
          WHEN kind IN ('RECEIVED', 'RETURNED', 'TRANSFERRED_IN') THEN quantity > 0 AND reserved = 0
          WHEN kind = 'SOLD' THEN quantity < 0 AND reserved IN (0, quantity)
          WHEN kind IN ('TRANSFERRED_OUT', 'WRITTEN_OFF', 'RECALLED') THEN quantity < 0 AND reserved = 0
          WHEN kind IN ('ADJUSTED', 'COUNTED') THEN quantity <> 0 AND reserved = 0
          WHEN kind = 'RESERVED' THEN quantity = 0 AND reserved > 0
          WHEN kind = 'RELEASED' THEN quantity = 0 AND reserved < 0
          ELSE false END);
      ALTER TABLE transfer_line DROP COLUMN owner_id;
      ALTER TABLE stock_movement DROP COLUMN owner_id;
      ALTER TABLE stock_level DROP COLUMN owner_id;
    `)
  }
}
