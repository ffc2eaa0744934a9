import type { MigrationInterface, QueryRunner } from 'typeorm'

/** The movements of one statement change their levels together: a busy lot is written once, however many movements it has. */
export class moveGoodsTogether1764440098100 implements MigrationInterface {
  name = 'moveGoodsTogether1764440098100'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A movement says what is on hand after it, and whose it is. That is held against the level, which nobody else can have changed since it
      -- was read: the writer holds the shelf. Told truly, each lot had one number before its first movement, and that is its level's.
      CREATE FUNCTION stock_movements_move_goods() RETURNS trigger LANGUAGE plpgsql
        SET enable_seqscan = off SET enable_hashjoin = off SET enable_mergejoin = off AS $$
      DECLARE is_untrue boolean;
      BEGIN
        WITH told AS (
          SELECT sales_point_id, product_id, lot_code, owner_id, before, sum(quantity) AS quantity, sum(reserved) AS reserved, max(occurred_at) AS at
            FROM (SELECT *, on_hand_after - sum(quantity) OVER (PARTITION BY sales_point_id, product_id, lot_code ORDER BY sequence) AS before FROM moved) m
           GROUP BY sales_point_id, product_id, lot_code, owner_id, before),
        changed AS (
          UPDATE stock_level l SET on_hand = l.on_hand + t.quantity, reserved = l.reserved + t.reserved, changed_at = t.at FROM told t
           WHERE l.sales_point_id = t.sales_point_id AND l.product_id = t.product_id AND l.lot_code = t.lot_code
             AND l.on_hand = t.before AND l.owner_id IS NOT DISTINCT FROM t.owner_id
          RETURNING 1)
        SELECT (SELECT count(*) FROM told) <> (SELECT count(*) FROM changed) INTO is_untrue;
        IF is_untrue THEN RAISE EXCEPTION 'a movement says what is on hand after it and whose it is, as read from its level under the lock of the shelf'; END IF;
        RETURN NULL;
      END $$;
      DROP TRIGGER stock_movement_moves_goods ON stock_movement;
      DROP FUNCTION stock_movement_moves_goods();
      CREATE TRIGGER stock_movements_move_goods AFTER INSERT ON stock_movement REFERENCING NEW TABLE AS moved
        FOR EACH STATEMENT EXECUTE FUNCTION stock_movements_move_goods();

      -- what is written into a month past the ledger would move nothing
      CREATE FUNCTION stock_movement_comes_by_the_ledger() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'movements are written to stock_movement, which knows their month'; END $$;
      DO $$
      DECLARE part regclass;
      BEGIN
        FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'stock_movement'::regclass LOOP
          EXECUTE format('CREATE TRIGGER stock_movement_comes_by_the_ledger BEFORE INSERT ON %s
                          FOR EACH STATEMENT EXECUTE FUNCTION stock_movement_comes_by_the_ledger()', part);
        END LOOP;
      END $$;
      ${openLedgerMonth(`
        EXECUTE format('CREATE TRIGGER stock_movement_comes_by_the_ledger BEFORE INSERT ON %I
                        FOR EACH STATEMENT EXECUTE FUNCTION stock_movement_comes_by_the_ledger()', ledger_table(first));`)}
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${openLedgerMonth('')}
      DO $$
      DECLARE part regclass;
      BEGIN
        FOR part IN SELECT inhrelid::regclass FROM pg_inherits WHERE inhparent = 'stock_movement'::regclass LOOP
          EXECUTE format('DROP TRIGGER stock_movement_comes_by_the_ledger ON %s', part);
        END LOOP;
      END $$;
      DROP FUNCTION stock_movement_comes_by_the_ledger();
      DROP TRIGGER stock_movements_move_goods ON stock_movement;
      DROP FUNCTION stock_movements_move_goods();
      CREATE FUNCTION stock_movement_moves_goods() RETURNS trigger LANGUAGE plpgsql SET enable_seqscan = off AS $$
      BEGIN
        UPDATE stock_level SET on_hand = on_hand + NEW.quantity, reserved = reserved + NEW.reserved, changed_at = NEW.occurred_at
         WHERE sales_point_id = NEW.sales_point_id AND product_id = NEW.product_id AND lot_code = NEW.lot_code
        RETURNING on_hand, owner_id INTO NEW.on_hand_after, NEW.owner_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER stock_movement_moves_goods BEFORE INSERT ON stock_movement
        FOR EACH ROW EXECUTE FUNCTION stock_movement_moves_goods();
    `)
  }
}

/** Opens a month of the ledger, see the migration that parted it; `then` is done with the new table last. */
const openLedgerMonth = (then: string) => `CREATE OR REPLACE FUNCTION open_ledger_month(day date) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        first date := date_trunc('month', day);
        starts timestamptz := vietnam_midnight(first);
        ends timestamptz := vietnam_midnight((first + interval '1 month')::date);
      BEGIN
        INSERT INTO ledger_month (month) VALUES (first) ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN RETURN; END IF;
        EXECUTE format('CREATE TABLE %I (LIKE stock_movement INCLUDING DEFAULTS INCLUDING CONSTRAINTS)', ledger_table(first));
        ALTER TABLE stock_movement_other DISABLE TRIGGER USER;
        EXECUTE format('WITH stray AS (DELETE FROM stock_movement_other WHERE occurred_at >= %L AND occurred_at < %L RETURNING *)
                        INSERT INTO %I SELECT * FROM stray', starts, ends, ledger_table(first));
        ALTER TABLE stock_movement_other ENABLE TRIGGER USER;
        EXECUTE format('ALTER TABLE stock_movement ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', ledger_table(first), starts, ends);
        EXECUTE format('CREATE TRIGGER stock_movement_month_stays BEFORE TRUNCATE ON %I
                        FOR EACH STATEMENT EXECUTE FUNCTION stock_movement_is_append_only()', ledger_table(first));${then}
      END $$;`
