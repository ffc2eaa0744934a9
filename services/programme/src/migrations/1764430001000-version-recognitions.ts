import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Others keep copies of the star history: a version tells them which word is the later one. */
export class versionRecognitions1764430001000 implements MigrationInterface {
  name = 'versionRecognitions1764430001000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE recognition
        ADD COLUMN version integer NOT NULL DEFAULT 1 CONSTRAINT recognition_version_grows CHECK (version > 0),
        -- when the source spoke of it last; null: decided here
        ADD COLUMN claimed_at timestamptz;
      CREATE INDEX recognition_of_dossier ON recognition (dossier_id) WHERE dossier_id IS NOT NULL;
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX recognition_of_dossier; ALTER TABLE recognition DROP COLUMN claimed_at, DROP COLUMN version`)
  }
}
