import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Others need to know the units and what lies in what: each is announced once. */
export class announceAdministrativeUnits1764400000000 implements MigrationInterface {
  name = 'announceAdministrativeUnits1764400000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE administrative_unit ADD COLUMN announced_at timestamptz;
      CREATE INDEX administrative_unit_not_announced ON administrative_unit (id) WHERE announced_at IS NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE administrative_unit DROP COLUMN announced_at')
  }
}
