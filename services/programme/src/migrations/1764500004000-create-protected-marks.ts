import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Under which marks, indications, designs, patents and copyrights products are protected: the ministry asks for them. */
export class createProtectedMarks1764500004000 implements MigrationInterface {
  name = 'createProtectedMarks1764500004000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE protected_mark (
        id uuid PRIMARY KEY,
        unit_id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1 CHECK (version > 0),
        -- a record entered by mistake stays, and counts for nothing
        voided_because text CHECK (length(voided_because) BETWEEN 1 AND 500),
        recorded_by text NOT NULL,
        recorded_at timestamptz NOT NULL,
        product_id         uuid NOT NULL,
        name               text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
        kind               text NOT NULL CHECK (kind IN
          ('TRADEMARK', 'COLLECTIVE_MARK', 'CERTIFICATION_MARK', 'GEOGRAPHICAL_INDICATION', 'DESIGN', 'PATENT', 'COPYRIGHT')),
        certificate_number text NOT NULL CHECK (length(certificate_number) BETWEEN 1 AND 100),
        granted_by         text NOT NULL CHECK (length(granted_by) BETWEEN 1 AND 200),
        granted_on         date NOT NULL,
        valid_to           date,
        CONSTRAINT protection_lasts CHECK (valid_to >= granted_on)
      );
      CREATE INDEX protected_mark_of_unit ON protected_mark (unit_id, recorded_at DESC, id);
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE protected_mark')
  }
}
