import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * The ledger (`stock_movement`) is the only writer of levels: a movement changes its level by trigger, in the same
 * statement, and nothing else may. Movements are never changed or removed, whoever asks.
 */
export class createStock1764000003000 implements MigrationInterface {
  name = 'createStock1764000003000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- one row per point and product: whoever moves goods locks it first, and it remembers what was announced last
      CREATE TABLE shelf (
        sales_point_id uuid        NOT NULL REFERENCES sales_point,
        product_id     uuid        NOT NULL,
        announced      integer     NOT NULL DEFAULT 0 CONSTRAINT announced_is_not_negative CHECK (announced >= 0),
        announced_at   timestamptz,
        PRIMARY KEY (sales_point_id, product_id)
      );
      CREATE INDEX shelf_of_product ON shelf (product_id);

      CREATE TABLE stock_level (
        sales_point_id uuid        NOT NULL,
        product_id     uuid        NOT NULL,
        lot_code       text        NOT NULL,
        id             uuid        NOT NULL CONSTRAINT stock_level_id_is_unique UNIQUE,
        expires_on     date,
        on_hand        integer     NOT NULL DEFAULT 0,
        reserved       integer     NOT NULL DEFAULT 0,
        changed_at     timestamptz NOT NULL,
        PRIMARY KEY (sales_point_id, product_id, lot_code),
        FOREIGN KEY (sales_point_id, product_id) REFERENCES shelf,
        CONSTRAINT lot_code_is_gs1 CHECK (lot_code ~ '^[!"%&''()*+,./0-9:;<=>?A-Z_a-z-]{1,20}$'),
        CONSTRAINT stock_on_hand_is_possible CHECK (on_hand BETWEEN 0 AND 2000000000),
        CONSTRAINT stock_never_oversold CHECK (reserved BETWEEN 0 AND on_hand)
      );
      CREATE INDEX stock_level_of_product ON stock_level (product_id) WHERE on_hand > 0;
      CREATE INDEX stock_level_expiring ON stock_level (expires_on) WHERE on_hand > 0;

      CREATE TABLE stock_movement (
        id             uuid        PRIMARY KEY,
        sequence       bigint      GENERATED ALWAYS AS IDENTITY,
        sales_point_id uuid        NOT NULL,
        product_id     uuid        NOT NULL,
        lot_code       text        NOT NULL,
        kind           text        NOT NULL,
        quantity       integer     NOT NULL,
        on_hand_after  integer     NOT NULL,
        reason         text,
        note           text,
        actor_id       text        NOT NULL,
        cause_id       uuid        NOT NULL,
        occurred_at    timestamptz NOT NULL,
        FOREIGN KEY (sales_point_id, product_id, lot_code) REFERENCES stock_level,
        CONSTRAINT movement_has_the_sign_of_its_kind CHECK (CASE
          WHEN kind IN ('RECEIVED', 'RETURNED', 'TRANSFERRED_IN') THEN quantity > 0
          WHEN kind IN ('SOLD', 'TRANSFERRED_OUT', 'WRITTEN_OFF', 'RECALLED') THEN quantity < 0
          WHEN kind IN ('ADJUSTED', 'COUNTED') THEN quantity <> 0
          ELSE false END),
        CONSTRAINT adjustment_has_a_reason CHECK (kind <> 'ADJUSTED' OR reason IS NOT NULL)
      );
      COMMENT ON CONSTRAINT movement_has_the_sign_of_its_kind ON stock_movement IS 'RESERVED and RELEASED move no goods: refused here';
      CREATE INDEX stock_movement_of_point ON stock_movement (sales_point_id, sequence DESC);
      CREATE INDEX stock_movement_of_shelf ON stock_movement (sales_point_id, product_id, sequence DESC);

      CREATE FUNCTION stock_movement_moves_goods() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE stock_level SET on_hand = on_hand + NEW.quantity, changed_at = NEW.occurred_at
         WHERE sales_point_id = NEW.sales_point_id AND product_id = NEW.product_id AND lot_code = NEW.lot_code
        RETURNING on_hand INTO NEW.on_hand_after;
        RETURN NEW;
      END $$;
      CREATE TRIGGER stock_movement_moves_goods BEFORE INSERT ON stock_movement
        FOR EACH ROW EXECUTE FUNCTION stock_movement_moves_goods();

      CREATE FUNCTION stock_movement_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'stock movements are never changed or removed; record another one'; END $$;
      CREATE TRIGGER stock_movement_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stock_movement
        FOR EACH STATEMENT EXECUTE FUNCTION stock_movement_is_append_only();

      CREATE FUNCTION stock_level_follows_the_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF pg_trigger_depth() < 2 THEN RAISE EXCEPTION 'levels are changed by stock movements only'; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER stock_level_follows_the_ledger BEFORE UPDATE OF on_hand ON stock_level
        FOR EACH ROW EXECUTE FUNCTION stock_level_follows_the_ledger();
      CREATE TRIGGER stock_level_starts_empty BEFORE INSERT ON stock_level
        FOR EACH ROW WHEN (NEW.on_hand <> 0) EXECUTE FUNCTION stock_level_follows_the_ledger();
      CREATE TRIGGER stock_level_stays BEFORE DELETE ON stock_level
        FOR EACH ROW WHEN (OLD.on_hand <> 0) EXECUTE FUNCTION stock_level_follows_the_ledger();

      -- one lot at one point with all that decides whether it may be sold; only the day is left to the reader
      CREATE VIEW stock_lot AS
        SELECT l.id, l.sales_point_id, l.product_id, l.lot_code, l.expires_on, l.on_hand, l.reserved, l.changed_at,
               l.on_hand - l.reserved AS free, p.is_withdrawn, p.name, p.folded, p.unit, p.price,
               EXISTS (SELECT FROM lot_recall r WHERE r.product_id = l.product_id AND r.lot_code = l.lot_code AND NOT r.is_closed) AS is_recalled
          FROM stock_level l JOIN product p ON p.id = l.product_id;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP VIEW stock_lot;
      DROP TABLE stock_movement, stock_level, shelf;
      DROP FUNCTION stock_movement_moves_goods, stock_movement_is_append_only, stock_level_follows_the_ledger;
    `)
  }
}
