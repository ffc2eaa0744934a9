import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Goods of a point may be carried to a fair: they leave its shelf, are sold there, and what is left comes back to it. */
export class carryGoodsToFairs1764440082000 implements MigrationInterface {
  name = 'carryGoodsToFairs1764440082000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_fair (
        fair_id      uuid        PRIMARY KEY,
        name         text        NOT NULL,
        starts_on    date        NOT NULL,
        ends_on      date        NOT NULL,
        is_cancelled boolean     NOT NULL DEFAULT false,
        told_at      timestamptz NOT NULL,
        CONSTRAINT fair_ends_after_it_starts CHECK (ends_on >= starts_on)
      );

      ALTER TABLE transfer ADD COLUMN fair_id uuid,
        DROP CONSTRAINT transfer_leads_elsewhere,
        ADD CONSTRAINT transfer_leads_elsewhere CHECK ((from_point_id <> to_point_id) = (fair_id IS NULL));
      COMMENT ON COLUMN transfer.fair_id IS 'the fair the goods are carried to; they come back to where they left';

      CREATE TABLE fair_sale (
        counter_sale_id uuid PRIMARY KEY REFERENCES counter_sale,
        transfer_id     uuid NOT NULL REFERENCES transfer
      );
      CREATE INDEX fair_sale_of_transfer ON fair_sale (transfer_id);
      COMMENT ON TABLE fair_sale IS 'a sale at a fair: its goods came from a transfer, not from the shelf';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE fair_sale;
      ALTER TABLE transfer DROP CONSTRAINT transfer_leads_elsewhere;
      ALTER TABLE transfer DROP COLUMN fair_id, ADD CONSTRAINT transfer_leads_elsewhere CHECK (from_point_id <> to_point_id) NOT VALID;
      DROP TABLE known_fair;
    `)
  }
}
