import type { EntityManager } from 'typeorm'
import type { Rubric, RubricPart } from './rubric.entity.ts'

const RUBRIC = `b.id, b.regime_id AS "regimeId", b.set_number AS "setNumber", b.version, b.is_complete AS "isComplete",
  jsonb_build_object('vi', b.name_vi, 'en', b.name_en) AS name, b.content -> 'parts' AS parts`

export class RubricRepository {
  constructor(private readonly manager: EntityManager) {}

  byIds(ids: readonly string[]): Promise<Rubric[]> {
    return this.manager.query(`SELECT ${RUBRIC} FROM rubric b WHERE b.id = ANY ($1::uuid[])`, [ids])
  }

  /** The latest version of each set, by set number. */
  current(regimeId: string, setNumber: number | null): Promise<Rubric[]> {
    return this.manager.query(
      `SELECT DISTINCT ON (b.set_number) ${RUBRIC} FROM rubric b
        WHERE b.regime_id = $1 AND ($2::smallint IS NULL OR b.set_number = $2) ORDER BY b.set_number, b.version DESC`,
      [regimeId, setNumber],
    )
  }

  /** The latest version of a set, with the hash of its content. */
  async latest(regimeId: string, setNumber: number): Promise<{ readonly rubric: Rubric; readonly hash: string } | undefined> {
    const [row]: (Rubric & { hash: string })[] = await this.manager.query(
      `SELECT ${RUBRIC}, b.content_hash AS hash FROM rubric b WHERE b.regime_id = $1 AND b.set_number = $2 ORDER BY b.version DESC LIMIT 1`,
      [regimeId, setNumber],
    )
    if (!row) return undefined
    const { hash, ...rubric } = row
    return { rubric, hash }
  }

  /** Loads of one set wait for each other: each needs the number after the latest. */
  async lockSet(regimeId: string, setNumber: number): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('rubric/' || $1 || '/' || $2, 0))`, [
      regimeId,
      String(setNumber),
    ])
  }

  async insert(rubric: Rubric & { readonly hash: string; readonly loadedBy: string; readonly loadedAt: Date }): Promise<void> {
    const { id, regimeId, setNumber, version, isComplete, name, parts, hash, loadedBy, loadedAt } = rubric
    await this.manager.query(
      `INSERT INTO rubric (id, regime_id, set_number, version, is_complete, name_vi, name_en, content, content_hash, loaded_by, loaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [id, regimeId, setNumber, version, isComplete, name.vi, name.en, contentOf(parts), hash, loadedBy, loadedAt],
    )
  }
}

const contentOf = (parts: readonly RubricPart[]) => JSON.stringify({ parts })
