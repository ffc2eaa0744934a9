import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Stars that a later one replaced are told as such. */
export class knowReplacedStars1764500002000 implements MigrationInterface {
  name = 'knowReplacedStars1764500002000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE recognition DROP CONSTRAINT revocation_ground_is_known, ADD CONSTRAINT revocation_ground_is_known CHECK (revocation_ground IN
        ('FALSE_DOSSIER', 'CRITERIA_NOT_KEPT', 'LAW_BROKEN', 'MARK_MISUSED', 'PRODUCTION_STOPPED', 'CONCLUSION_OF_AUTHORITY', 'REPLACED'));
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE recognition SET revocation_ground = 'CONCLUSION_OF_AUTHORITY' WHERE revocation_ground = 'REPLACED';
      ALTER TABLE recognition DROP CONSTRAINT revocation_ground_is_known, ADD CONSTRAINT revocation_ground_is_known CHECK (revocation_ground IN
        ('FALSE_DOSSIER', 'CRITERIA_NOT_KEPT', 'LAW_BROKEN', 'MARK_MISUSED', 'PRODUCTION_STOPPED', 'CONCLUSION_OF_AUTHORITY'));
    `)
  }
}
