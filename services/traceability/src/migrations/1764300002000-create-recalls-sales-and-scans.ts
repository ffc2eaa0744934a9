import type { MigrationInterface, QueryRunner } from 'typeorm'

export class createRecallsSalesAndScans1764300002000 implements MigrationInterface {
  name = 'createRecallsSalesAndScans1764300002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE recall (
        id         uuid        PRIMARY KEY,
        lot_id     uuid        NOT NULL REFERENCES lot,
        reason     text        NOT NULL,
        opened_at  timestamptz NOT NULL,
        opened_by  text        NOT NULL,
        closed_at  timestamptz,
        closed_by  text,
        close_note text,
        CONSTRAINT recall_closes_after_it_opened CHECK (closed_at >= opened_at),
        CONSTRAINT closed_recalls_say_by_whom CHECK ((closed_at IS NULL) = (closed_by IS NULL))
      );
      CREATE UNIQUE INDEX one_open_recall_per_lot ON recall (lot_id) WHERE closed_at IS NULL;
      CREATE INDEX recall_of_lot ON recall (lot_id, opened_at DESC);

      CREATE TABLE sold_line (
        sale_id        uuid        NOT NULL,
        lot_id         uuid        NOT NULL REFERENCES lot,
        sales_point_id uuid        NOT NULL,
        quantity       integer     NOT NULL CHECK (quantity > 0),
        sold_at        timestamptz NOT NULL,
        is_undone      boolean     NOT NULL DEFAULT false,
        event_id       uuid        REFERENCES trace_event,
        PRIMARY KEY (sale_id, lot_id)
      );
      CREATE INDEX sold_line_of_lot ON sold_line (lot_id) INCLUDE (quantity) WHERE NOT is_undone;
      CREATE INDEX sold_line_to_record ON sold_line (sold_at) WHERE event_id IS NULL AND NOT is_undone;

      CREATE TABLE lot_scan (
        lot_id     uuid    NOT NULL REFERENCES lot,
        scanned_on date    NOT NULL,
        count      integer NOT NULL CHECK (count > 0),
        PRIMARY KEY (lot_id, scanned_on)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE lot_scan, sold_line, recall')
  }
}
