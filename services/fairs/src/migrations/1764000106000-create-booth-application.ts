import type { MigrationInterface, QueryRunner } from 'typeorm'

export class createBoothApplication1764000106000 implements MigrationInterface {
  name = 'createBoothApplication1764000106000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE booth_application (
        id             uuid PRIMARY KEY,
        fair_id        uuid NOT NULL REFERENCES fair,
        producer_id    uuid NOT NULL,
        product_ids    uuid[] NOT NULL CONSTRAINT an_application_shows_something CHECK (cardinality(product_ids) > 0),
        status         text NOT NULL DEFAULT 'SUBMITTED' CHECK (status IN ('SUBMITTED', 'ACCEPTED', 'DECLINED', 'WITHDRAWN')),
        message        text,
        decline_reason text,
        submitted_at   timestamptz NOT NULL,
        decided_at     timestamptz,
        CONSTRAINT declined_for_a_reason CHECK ((status = 'DECLINED') = (decline_reason IS NOT NULL)),
        CONSTRAINT decided_at_a_moment   CHECK (status NOT IN ('ACCEPTED', 'DECLINED') OR decided_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX one_application_per_fair_and_producer ON booth_application (fair_id, producer_id) WHERE status <> 'WITHDRAWN';
      CREATE INDEX booth_application_of_fair ON booth_application (fair_id, submitted_at, id);
      CREATE INDEX booth_application_of_producer ON booth_application (producer_id, submitted_at DESC, id DESC);
      CREATE INDEX booth_application_accepted ON booth_application (fair_id, decided_at, id) WHERE status = 'ACCEPTED';
      CREATE INDEX booth_application_shows ON booth_application USING gin (product_ids) WITH (fastupdate = off) WHERE status = 'ACCEPTED';
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE booth_application')
  }
}
