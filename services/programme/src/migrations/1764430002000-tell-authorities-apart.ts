import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Two provinces may issue decisions of the same number on the same day. Certificates are numbered per authority and year. */
export class tellAuthoritiesApart1764430002000 implements MigrationInterface {
  name = 'tellAuthoritiesApart1764430002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE council DROP CONSTRAINT one_council_per_decision;
      CREATE UNIQUE INDEX one_council_per_decision ON council (decision_number, decided_on, coalesce(unit_id, '00000000-0000-0000-0000-000000000000'));
      CREATE INDEX council_of_unit ON council (unit_id, decided_on DESC, id DESC);
      CREATE INDEX evaluation_session_of_council ON evaluation_session (council_id);
      ALTER TABLE conclusion
        -- what became of members’ findings that the dossier is out of the running; null: nobody found so
        ADD COLUMN finding_reason text CHECK (length(finding_reason) <= 2000);
      CREATE UNIQUE INDEX one_appeal_per_conclusion ON appeal (conclusion_id);
      CREATE INDEX appeal_of_dossier ON appeal (dossier_id, filed_at DESC);
      CREATE TABLE certificate_serial (
        authority text NOT NULL,
        year      smallint NOT NULL,
        last      integer NOT NULL CHECK (last > 0),
        PRIMARY KEY (authority, year)
      );
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE certificate_serial;
      ALTER TABLE conclusion DROP COLUMN finding_reason;
      DROP INDEX appeal_of_dossier, one_appeal_per_conclusion, evaluation_session_of_council, council_of_unit, one_council_per_decision;
      ALTER TABLE council ADD CONSTRAINT one_council_per_decision UNIQUE (decision_number, decided_on);
    `)
  }
}
