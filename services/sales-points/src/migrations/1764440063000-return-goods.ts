import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What was bought may come back: asked for, answered by name, received, and its money given back. */
export class returnGoods1764440063000 implements MigrationInterface {
  name = 'returnGoods1764440063000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE return_terms (
        sales_point_id uuid        PRIMARY KEY REFERENCES sales_point,
        days           integer     NOT NULL CHECK (days BETWEEN 0 AND 90),
        changed_by     text        NOT NULL,
        changed_at     timestamptz NOT NULL
      );
      CREATE TABLE order_return (
        id              uuid        PRIMARY KEY,
        sequence        bigint      GENERATED ALWAYS AS IDENTITY,
        order_id        uuid        NOT NULL REFERENCES customer_order,
        sales_point_id  uuid        NOT NULL REFERENCES sales_point,
        customer_id     text        NOT NULL,
        status          text        NOT NULL CHECK (status IN ('ASKED', 'DECLINED', 'ACCEPTED', 'RECEIVED', 'REFUNDED')),
        reason          text        NOT NULL CHECK (reason IN ('FAULTY', 'WRONG_GOODS', 'NOT_AS_DESCRIBED', 'CHANGED_MIND')),
        words           text        CHECK (length(words) BETWEEN 1 AND 500),
        asked_at        timestamptz NOT NULL,
        decided_by      text,
        decided_at      timestamptz,
        decision_reason text        CHECK (length(decision_reason) BETWEEN 1 AND 500),
        received_by     text,
        received_at     timestamptz,
        refund_method   text        CHECK (refund_method IN ('CASH', 'BANK_TRANSFER')),
        refunded_by     text,
        refunded_at     timestamptz,
        CONSTRAINT decided_by_name CHECK ((status = 'ASKED') = (decided_by IS NULL) AND (decided_by IS NULL) = (decided_at IS NULL)),
        CONSTRAINT declined_with_a_reason CHECK (status <> 'DECLINED' OR decision_reason IS NOT NULL),
        CONSTRAINT received_by_name CHECK ((status IN ('RECEIVED', 'REFUNDED')) = (received_at IS NOT NULL) AND (received_by IS NULL) = (received_at IS NULL)),
        CONSTRAINT refunded_by_name CHECK ((status = 'REFUNDED') = (refunded_at IS NOT NULL) AND num_nulls(refunded_by, refunded_at, refund_method) IN (0, 3))
      );
      CREATE INDEX order_return_of_point ON order_return (sales_point_id, sequence DESC);
      CREATE UNIQUE INDEX one_open_return_of_an_order ON order_return (order_id) WHERE status IN ('ASKED', 'ACCEPTED');
      CREATE INDEX order_return_of_order ON order_return (order_id);
      CREATE TABLE order_return_line (
        return_id  uuid    NOT NULL REFERENCES order_return,
        product_id uuid    NOT NULL,
        lot_code   text    NOT NULL,
        quantity   integer NOT NULL CHECK (quantity > 0),
        amount     bigint  NOT NULL CHECK (amount >= 0),
        outcome    text    CHECK (outcome IN ('RETURNED', 'WRITTEN_OFF')),
        PRIMARY KEY (return_id, product_id, lot_code)
      );

      CREATE FUNCTION no_more_comes_back_than_was_bought() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF (SELECT sum(n.quantity) FROM order_return_line n JOIN order_return r ON r.id = n.return_id
             WHERE r.order_id = (SELECT order_id FROM order_return WHERE id = NEW.return_id) AND r.status <> 'DECLINED' AND n.product_id = NEW.product_id AND n.lot_code = NEW.lot_code)
           > coalesce((SELECT l.quantity FROM order_line l WHERE l.order_id = (SELECT order_id FROM order_return WHERE id = NEW.return_id)
                AND l.product_id = NEW.product_id AND l.lot_code = NEW.lot_code), 0)
        THEN RAISE EXCEPTION 'no more comes back than was bought'; END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER no_more_comes_back_than_was_bought AFTER INSERT OR UPDATE OF quantity ON order_return_line
        FOR EACH ROW EXECUTE FUNCTION no_more_comes_back_than_was_bought();

      CREATE OR REPLACE VIEW sold_line AS
        SELECT s.id AS sale_id, s.sales_point_id, l.product_id, l.lot_code, l.quantity, l.amount, s.sold_at, false AS is_order
          FROM counter_sale s JOIN counter_sale_line l ON l.counter_sale_id = s.id WHERE s.undone_at IS NULL
        UNION ALL
        SELECT o.id, o.sales_point_id, l.product_id, l.lot_code, l.quantity - coalesce(b.quantity, 0)::int, l.amount - coalesce(b.amount, 0)::bigint, o.ended_at, true
          FROM customer_order o JOIN order_line l ON l.order_id = o.id
          LEFT JOIN LATERAL (SELECT sum(n.quantity) AS quantity, sum(n.amount) AS amount FROM order_return r JOIN order_return_line n ON n.return_id = r.id
                              WHERE r.order_id = o.id AND r.received_at IS NOT NULL AND n.product_id = l.product_id AND n.lot_code = l.lot_code) b ON true
         WHERE o.status = 'HANDED_OVER' AND l.quantity > coalesce(b.quantity, 0);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE VIEW sold_line AS
        SELECT s.id AS sale_id, s.sales_point_id, l.product_id, l.lot_code, l.quantity, l.amount, s.sold_at, false AS is_order
          FROM counter_sale s JOIN counter_sale_line l ON l.counter_sale_id = s.id WHERE s.undone_at IS NULL
        UNION ALL
        SELECT o.id, o.sales_point_id, l.product_id, l.lot_code, l.quantity, l.amount, o.ended_at, true
          FROM customer_order o JOIN order_line l ON l.order_id = o.id WHERE o.status = 'HANDED_OVER';
      DROP TABLE order_return_line, order_return, return_terms;
      DROP FUNCTION no_more_comes_back_than_was_bought;
    `)
  }
}
