import type { EntityManager } from 'typeorm'

export interface Recall {
  readonly id: string
  readonly lotId: string
  readonly reason: string
  readonly openedAt: Date
  readonly closedAt: Date | null
}

const COLUMNS = 'r.id, r.lot_id AS "lotId", r.reason, r.opened_at AS "openedAt", r.closed_at AS "closedAt"'

export class RecallRepository {
  constructor(private readonly manager: EntityManager) {}

  /** False when the lot has an open recall already. */
  async open({ id, lotId, reason, openedAt }: Omit<Recall, 'closedAt'>, by: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query(
      'INSERT INTO recall (id, lot_id, reason, opened_at, opened_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (lot_id) WHERE closed_at IS NULL DO NOTHING RETURNING 1',
      [id, lotId, reason, openedAt, by],
    )
    return rows.length === 1
  }

  /** Null when it is not open. */
  async close(id: string, by: string, note: string | null, at: Date): Promise<Recall | null> {
    const [[row]]: [Recall[], number] = await this.manager.query(
      `UPDATE recall r SET closed_at = $4, closed_by = $2, close_note = $3 WHERE r.id = $1 AND r.closed_at IS NULL RETURNING ${COLUMNS}`,
      [id, by, note, at],
    )
    return row ?? null
  }

  byIds(ids: readonly string[]): Promise<Recall[]> {
    return this.manager.query(`SELECT ${COLUMNS} FROM recall r WHERE r.id = ANY($1)`, [ids])
  }

  openOfLots(lotIds: readonly string[]): Promise<Recall[]> {
    return this.manager.query(`SELECT ${COLUMNS} FROM recall r WHERE r.lot_id = ANY($1) AND r.closed_at IS NULL`, [lotIds])
  }
}
