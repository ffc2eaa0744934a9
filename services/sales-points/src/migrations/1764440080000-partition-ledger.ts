import type { MigrationInterface, QueryRunner } from 'typeorm'

const COLUMNS = `id, sequence, sales_point_id, product_id, lot_code, kind, quantity, on_hand_after, reason, note, actor_id, cause_id, occurred_at, reserved, owner_id`

/**
 * The ledger grows for ever: a table of its own for each month (of Vietnam), so that the busy one stays small and an old one can be put
 * away whole. A closed month takes no more movements, and its sums are carried in `ledger_balance`: levels are that and the open months.
 * Every unique key names the sales point, so that the same tables can be distributed by it over many machines (ADR 21).
 */
export class partitionLedger1764440080000 implements MigrationInterface {
  name = 'partitionLedger1764440080000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE ledger_month (
        month       date        PRIMARY KEY CONSTRAINT month_is_its_first_day CHECK (extract(day FROM month) = 1),
        closed_at   timestamptz,
        movements   bigint,
        archived_at timestamptz,
        file        text,
        sha256      text CHECK (sha256 ~ '^[0-9a-f]{64}$'),
        CONSTRAINT closed_month_is_counted CHECK ((closed_at IS NULL) = (movements IS NULL)),
        CONSTRAINT archived_month_is_told_whole CHECK (num_nulls(archived_at, file, sha256) IN (0, 3)),
        CONSTRAINT only_a_closed_month_is_archived CHECK (archived_at IS NULL OR closed_at IS NOT NULL)
      );
      COMMENT ON COLUMN ledger_month.file IS 'one JSON object a line, gzipped; its name in the archive';

      -- the sums of all closed months
      CREATE TABLE ledger_balance (
        sales_point_id uuid   NOT NULL,
        product_id     uuid   NOT NULL,
        lot_code       text   NOT NULL,
        owner_id       uuid,
        quantity       bigint NOT NULL,
        reserved       bigint NOT NULL,
        CONSTRAINT one_balance_per_lot_and_owner UNIQUE NULLS NOT DISTINCT (sales_point_id, product_id, lot_code, owner_id)
      );

      ALTER TABLE stock_movement RENAME TO stock_movement_flat;
      CREATE TABLE stock_movement (LIKE stock_movement_flat INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING IDENTITY INCLUDING COMMENTS)
        PARTITION BY RANGE (occurred_at);
      -- what comes before its month was opened is kept here until it is
      CREATE TABLE stock_movement_other PARTITION OF stock_movement DEFAULT;
      INSERT INTO stock_movement (${COLUMNS}) OVERRIDING SYSTEM VALUE SELECT ${COLUMNS} FROM stock_movement_flat;
      SELECT setval(pg_get_serial_sequence('stock_movement', 'sequence'), coalesce((SELECT max(sequence) FROM stock_movement_flat), 0) + 1, false);
      DROP TABLE stock_movement_flat;

      ALTER TABLE stock_movement ADD CONSTRAINT stock_movement_pkey PRIMARY KEY (sales_point_id, id, occurred_at);
      CREATE INDEX stock_movement_of_point ON stock_movement (sales_point_id, sequence DESC);
      CREATE INDEX stock_movement_of_shelf ON stock_movement (sales_point_id, product_id, sequence DESC);
      CREATE INDEX stock_movement_of_cause ON stock_movement (cause_id);
      CREATE INDEX stock_movement_of_owner ON stock_movement (owner_id, sales_point_id, occurred_at) WHERE owner_id IS NOT NULL;

      -- the level a movement changes is proven by the trigger that changes it; a level is never removed
      CREATE TRIGGER stock_movement_moves_goods BEFORE INSERT ON stock_movement
        FOR EACH ROW EXECUTE FUNCTION stock_movement_moves_goods();
      CREATE TRIGGER stock_movement_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stock_movement
        FOR EACH STATEMENT EXECUTE FUNCTION stock_movement_is_append_only();
      CREATE TRIGGER stock_movement_row_is_append_only BEFORE UPDATE OR DELETE ON stock_movement
        FOR EACH ROW EXECUTE FUNCTION stock_movement_is_append_only();
      CREATE TRIGGER stock_movement_other_stays BEFORE TRUNCATE ON stock_movement_other
        FOR EACH STATEMENT EXECUTE FUNCTION stock_movement_is_append_only();
      DROP TRIGGER stock_level_stays ON stock_level;
      CREATE TRIGGER stock_level_stays BEFORE DELETE ON stock_level
        FOR EACH ROW EXECUTE FUNCTION stock_level_follows_the_ledger();
      ALTER TABLE stock_level DROP CONSTRAINT stock_level_id_is_unique,
        ADD CONSTRAINT stock_level_id_is_unique UNIQUE (sales_point_id, id);
      CREATE INDEX customer_order_held ON customer_order (customer_id) WHERE status = 'HELD';

      CREATE FUNCTION ledger_table(month date) RETURNS text LANGUAGE sql IMMUTABLE RETURN 'stock_movement_' || to_char(month, 'YYYY_MM');
      CREATE FUNCTION vietnam_midnight(day date) RETURNS timestamptz LANGUAGE sql STABLE RETURN day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh';

      CREATE FUNCTION open_ledger_month(day date) RETURNS void LANGUAGE plpgsql AS $$
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
                        FOR EACH STATEMENT EXECUTE FUNCTION stock_movement_is_append_only()', ledger_table(first));
      END $$;

      CREATE FUNCTION stock_movement_month_is_closed() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE EXCEPTION 'this month of the ledger is closed'; END $$;

      -- carries the sums of a month forward; answers how many movements it had, or nothing when it is closed already
      CREATE FUNCTION close_ledger_month(which date, at timestamptz) RETURNS bigint LANGUAGE plpgsql AS $$
      DECLARE counted bigint;
      BEGIN
        PERFORM FROM ledger_month WHERE month = which AND closed_at IS NULL FOR UPDATE;
        IF NOT FOUND THEN RETURN NULL; END IF;
        -- whoever still writes into it is waited for; nobody writes afterwards
        EXECUTE format('CREATE TRIGGER stock_movement_month_is_closed BEFORE INSERT ON %I
                        FOR EACH STATEMENT EXECUTE FUNCTION stock_movement_month_is_closed()', ledger_table(which));
        EXECUTE format('CREATE TRIGGER stock_movement_row_month_is_closed BEFORE INSERT ON %I
                        FOR EACH ROW EXECUTE FUNCTION stock_movement_month_is_closed()', ledger_table(which));
        EXECUTE format('INSERT INTO ledger_balance AS b (sales_point_id, product_id, lot_code, owner_id, quantity, reserved)
                        SELECT sales_point_id, product_id, lot_code, owner_id, sum(quantity), sum(reserved) FROM %I GROUP BY 1, 2, 3, 4
                        ON CONFLICT ON CONSTRAINT one_balance_per_lot_and_owner
                        DO UPDATE SET quantity = b.quantity + EXCLUDED.quantity, reserved = b.reserved + EXCLUDED.reserved', ledger_table(which));
        EXECUTE format('SELECT count(*) FROM %I', ledger_table(which)) INTO counted;
        UPDATE ledger_month SET closed_at = at, movements = counted WHERE month = which;
        RETURN counted;
      END $$;

      -- what the ledger says of every lot and owner: the sums that were carried, and the months that are open
      CREATE FUNCTION ledger_sums() RETURNS TABLE (sales_point_id uuid, product_id uuid, lot_code text, owner_id uuid, quantity bigint, reserved bigint)
        LANGUAGE plpgsql STABLE AS $$
      BEGIN
        RETURN QUERY EXECUTE 'SELECT sales_point_id, product_id, lot_code, owner_id, sum(quantity)::bigint, sum(reserved)::bigint FROM ('
          || 'SELECT sales_point_id, product_id, lot_code, owner_id, quantity, reserved FROM ledger_balance'
          || (SELECT coalesce(string_agg(format(' UNION ALL SELECT sales_point_id, product_id, lot_code, owner_id, quantity, reserved FROM %I', t.name), ''), '')
                FROM (SELECT 'stock_movement_other' AS name UNION ALL SELECT ledger_table(m.month) FROM ledger_month m WHERE m.closed_at IS NULL) t)
          || ') m GROUP BY 1, 2, 3, 4';
      END $$;

      -- makes every level what the ledger says; answers those that were not
      CREATE FUNCTION rebuild_levels() RETURNS TABLE (sales_point_id uuid, product_id uuid, lot_code text, was_on_hand integer, on_hand integer)
        LANGUAGE plpgsql AS $$
      BEGIN
        -- nobody moves goods meanwhile
        LOCK TABLE stock_level IN ACCESS EXCLUSIVE MODE;
        ALTER TABLE stock_level DISABLE TRIGGER stock_level_follows_the_ledger;
        RETURN QUERY
          WITH told AS (SELECT l.sales_point_id, l.product_id, l.lot_code, l.on_hand AS was, coalesce(sum(s.quantity), 0)::int AS quantity, coalesce(sum(s.reserved), 0)::int AS reserved
                          FROM stock_level l LEFT JOIN ledger_sums() s
                            ON s.sales_point_id = l.sales_point_id AND s.product_id = l.product_id AND s.lot_code = l.lot_code
                         GROUP BY l.sales_point_id, l.product_id, l.lot_code)
          UPDATE stock_level l SET on_hand = t.quantity, reserved = t.reserved FROM told t
           WHERE t.sales_point_id = l.sales_point_id AND t.product_id = l.product_id AND t.lot_code = l.lot_code
             AND (l.on_hand, l.reserved) IS DISTINCT FROM (t.quantity, t.reserved)
          RETURNING l.sales_point_id, l.product_id, l.lot_code, t.was, l.on_hand;
        ALTER TABLE stock_level ENABLE TRIGGER stock_level_follows_the_ledger;
      END $$;

      DO $$
      DECLARE
        day date := coalesce((SELECT min(occurred_at) FROM stock_movement), now()) AT TIME ZONE 'Asia/Ho_Chi_Minh';
        ahead date := (now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date + interval '2 months';
      BEGIN
        WHILE date_trunc('month', day) <= ahead LOOP
          PERFORM open_ledger_month(day);
          day := date_trunc('month', day) + interval '1 month';
        END LOOP;
      END $$;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DO $$ BEGIN IF EXISTS (SELECT FROM ledger_month WHERE archived_at IS NOT NULL) THEN RAISE EXCEPTION 'bring the archived months back first'; END IF; END $$;
      DROP FUNCTION rebuild_levels, ledger_sums, close_ledger_month, open_ledger_month;
      ALTER TABLE stock_movement RENAME TO stock_movement_parts;
      CREATE TABLE stock_movement (LIKE stock_movement_parts INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING IDENTITY INCLUDING COMMENTS);
      INSERT INTO stock_movement (${COLUMNS}) OVERRIDING SYSTEM VALUE SELECT ${COLUMNS} FROM stock_movement_parts ORDER BY sequence;
      SELECT setval(pg_get_serial_sequence('stock_movement', 'sequence'), coalesce((SELECT max(sequence) FROM stock_movement), 0) + 1, false);
      DROP TABLE stock_movement_parts;
      DROP FUNCTION ledger_table, vietnam_midnight, stock_movement_month_is_closed;
      ALTER TABLE stock_movement ADD CONSTRAINT stock_movement_pkey PRIMARY KEY (id),
        ADD FOREIGN KEY (sales_point_id, product_id, lot_code) REFERENCES stock_level;
      CREATE INDEX stock_movement_of_point ON stock_movement (sales_point_id, sequence DESC);
      CREATE INDEX stock_movement_of_shelf ON stock_movement (sales_point_id, product_id, sequence DESC);
      CREATE INDEX stock_movement_of_owner ON stock_movement (owner_id, sales_point_id, occurred_at) WHERE owner_id IS NOT NULL;
      CREATE TRIGGER stock_movement_moves_goods BEFORE INSERT ON stock_movement
        FOR EACH ROW EXECUTE FUNCTION stock_movement_moves_goods();
      CREATE TRIGGER stock_movement_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON stock_movement
        FOR EACH STATEMENT EXECUTE FUNCTION stock_movement_is_append_only();
      DROP INDEX customer_order_held;
      ALTER TABLE stock_level DROP CONSTRAINT stock_level_id_is_unique,
        ADD CONSTRAINT stock_level_id_is_unique UNIQUE (id);
      DROP TRIGGER stock_level_stays ON stock_level;
      CREATE TRIGGER stock_level_stays BEFORE DELETE ON stock_level
        FOR EACH ROW WHEN (OLD.on_hand <> 0) EXECUTE FUNCTION stock_level_follows_the_ledger();
      DROP TABLE ledger_balance, ledger_month;
    `)
  }
}
