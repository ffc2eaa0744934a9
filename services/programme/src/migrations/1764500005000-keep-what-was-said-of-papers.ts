import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What papers say that was guessed before: which re-gradings came late, who was present at a session, who signed a decision. */
export class keepWhatWasSaidOfPapers1764500005000 implements MigrationInterface {
  name = 'keepWhatWasSaidOfPapers1764500005000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE dossier ADD COLUMN filed_late text CHECK (filed_late IN ('AFTER_WINDOW', 'AFTER_EXPIRY')),
        ADD CONSTRAINT only_re_gradings_come_late CHECK (filed_late IS NULL OR kind = 'RE_GRADING' AND submitted_at IS NOT NULL);
      -- members of the council; null: nobody has written down who was there
      ALTER TABLE evaluation_session ADD COLUMN present text[];
      ALTER TABLE decision ADD COLUMN signer_name text CHECK (length(signer_name) BETWEEN 1 AND 100),
        ADD COLUMN signer_title text CHECK (length(signer_title) BETWEEN 1 AND 150),
        ADD CONSTRAINT signer_has_name_and_title CHECK ((signer_name IS NULL) = (signer_title IS NULL));
    `)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE decision DROP COLUMN signer_title, DROP COLUMN signer_name;
      ALTER TABLE evaluation_session DROP COLUMN present;
      ALTER TABLE dossier DROP COLUMN filed_late;
    `)
  }
}
