import type { MigrationInterface, QueryRunner } from 'typeorm'

const STEPS = `'HELD', 'PLACED', 'READY', 'HANDED_OVER', 'CANCELLED', 'EXPIRED', 'PAID', 'REFUNDED', 'LOT_CHANGED'`

/**
 * A sales point may bring orders home. Goods that are on their way stay set aside, and no clock takes them away: they are not on
 * the shelf, and somebody must say what became of them.
 */
export class deliverOrders1764440062000 implements MigrationInterface {
  name = 'deliverOrders1764440062000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE delivery_offer (
        sales_point_id    uuid        PRIMARY KEY REFERENCES sales_point,
        is_on             boolean     NOT NULL,
        flat_fee          bigint      NOT NULL CHECK (flat_fee >= 0),
        -- goods for so much are brought for nothing; null: never
        free_from         bigint      CHECK (free_from > 0),
        accepts_cash      boolean     NOT NULL,
        allows_inspection boolean     NOT NULL,
        changed_by        text        NOT NULL,
        changed_at        timestamptz NOT NULL
      );
      CREATE TABLE delivery_area (
        sales_point_id uuid   NOT NULL REFERENCES delivery_offer,
        unit_id        uuid   NOT NULL,
        -- null: the flat fee
        fee            bigint CHECK (fee >= 0),
        PRIMARY KEY (sales_point_id, unit_id)
      );

      INSERT INTO order_transition VALUES
        ('READY', 'OUT_FOR_DELIVERY'), ('OUT_FOR_DELIVERY', 'HANDED_OVER'), ('OUT_FOR_DELIVERY', 'DELIVERY_FAILED'),
        ('DELIVERY_FAILED', 'OUT_FOR_DELIVERY'), ('DELIVERY_FAILED', 'CANCELLED');

      ALTER TABLE customer_order
        ADD COLUMN delivery_fee bigint NOT NULL DEFAULT 0 CHECK (delivery_fee >= 0),
        ADD COLUMN delivery_unit_id uuid,
        ADD COLUMN delivery_address text CHECK (length(delivery_address) BETWEEN 1 AND 300),
        ADD COLUMN received_by text CHECK (length(received_by) BETWEEN 1 AND 100),
        DROP CONSTRAINT customer_order_payment_method_check,
        ADD CONSTRAINT customer_order_payment_method_check CHECK (payment_method IN ('ON_COLLECTION', 'ON_DELIVERY', 'BANK_TRANSFER')),
        DROP CONSTRAINT active_order_is_told_whole,
        ADD CONSTRAINT active_order_is_told_whole CHECK (status NOT IN ('PLACED', 'READY', 'OUT_FOR_DELIVERY', 'DELIVERY_FAILED')
          OR (num_nulls(payment_method, contact_name, contact_phone, placed_at) = 0
              AND CASE WHEN delivery_unit_id IS NULL THEN num_nulls(pickup_from, pickup_to) = 0 ELSE delivery_address IS NOT NULL AND pickup_from IS NULL END)),
        ADD CONSTRAINT only_deliveries_are_on_the_way CHECK (status NOT IN ('OUT_FOR_DELIVERY', 'DELIVERY_FAILED') OR delivery_unit_id IS NOT NULL),
        ADD CONSTRAINT paid_where_it_is_handed_over CHECK (payment_method <> CASE WHEN delivery_unit_id IS NULL THEN 'ON_DELIVERY' ELSE 'ON_COLLECTION' END),
        DROP CONSTRAINT ended_order_has_a_moment,
        ADD CONSTRAINT ended_order_has_a_moment CHECK ((status IN ('HELD', 'PLACED', 'READY', 'OUT_FOR_DELIVERY', 'DELIVERY_FAILED')) = (ended_at IS NULL));
      ALTER TABLE order_step DROP CONSTRAINT order_step_what_check,
        ADD CONSTRAINT order_step_what_check CHECK (what IN (${STEPS}, 'OUT_FOR_DELIVERY', 'DELIVERY_FAILED'));
    `)
  }

  /** Only while nothing was ordered to be brought: what was cannot be told in the earlier words. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE order_step DROP CONSTRAINT order_step_what_check,
        ADD CONSTRAINT order_step_what_check CHECK (what IN (${STEPS})) NOT VALID;
      ALTER TABLE customer_order
        DROP CONSTRAINT ended_order_has_a_moment,
        ADD CONSTRAINT ended_order_has_a_moment CHECK ((status IN ('HELD', 'PLACED', 'READY')) = (ended_at IS NULL)),
        DROP CONSTRAINT paid_where_it_is_handed_over,
        DROP CONSTRAINT only_deliveries_are_on_the_way,
        DROP CONSTRAINT active_order_is_told_whole,
        ADD CONSTRAINT active_order_is_told_whole CHECK (status NOT IN ('PLACED', 'READY') OR num_nulls(payment_method, contact_name, contact_phone, pickup_from, pickup_to, placed_at) = 0),
        DROP CONSTRAINT customer_order_payment_method_check,
        ADD CONSTRAINT customer_order_payment_method_check CHECK (payment_method IN ('ON_COLLECTION', 'BANK_TRANSFER')),
        DROP COLUMN received_by, DROP COLUMN delivery_address, DROP COLUMN delivery_unit_id, DROP COLUMN delivery_fee;
      DELETE FROM order_transition WHERE from_status IN ('OUT_FOR_DELIVERY', 'DELIVERY_FAILED') OR to_status = 'OUT_FOR_DELIVERY';
      DROP TABLE delivery_area, delivery_offer;
    `)
  }
}
