import type { EntityManager } from 'typeorm'

/** What of a dossier decides its scoring table while it is not frozen. */
export interface TableQuestion {
  readonly regimeId: string
  readonly setNumber: number
}

export class TableRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The latest scoring table of each regime and set asked for. */
  currentIds(asked: readonly TableQuestion[]): Promise<(TableQuestion & { readonly id: string })[]> {
    return this.manager.query(
      `SELECT DISTINCT ON (b.regime_id, b.set_number) b.id, b.regime_id AS "regimeId", b.set_number AS "setNumber"
         FROM unnest($1::text[], $2::smallint[]) AS k(regime_id, set_number)
         JOIN rubric b ON b.regime_id = k.regime_id AND b.set_number = k.set_number
        ORDER BY b.regime_id, b.set_number, b.version DESC`,
      [asked.map(({ regimeId }) => regimeId), asked.map(({ setNumber }) => setNumber)],
    )
  }
}
