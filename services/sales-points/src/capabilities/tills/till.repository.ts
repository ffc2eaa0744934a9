import type { EntityManager } from 'typeorm'
import type { NumberGap, Till } from './till.entity.ts'

const TILLS = `SELECT t.id, t.sales_point_id AS "salesPointId", t.name, t.public_key AS "publicKey", t.registered_by AS "registeredBy",
    t.registered_at AS "registeredAt", t.revoked_by AS "revokedBy", t.revoked_at AS "revokedAt", t.revoke_reason AS "revokeReason",
    t.synced_at AS "syncedAt", t.clock_offset_seconds AS "clockOffsetSeconds" FROM till t`
const MOST_LISTED = 100
const MOST_GAPS = 100

export class TillRepository {
  constructor(private readonly manager: EntityManager) {}

  async add({ id, salesPointId, name, publicKey, registeredBy, registeredAt }: Till): Promise<void> {
    await this.manager.query(
      'INSERT INTO till (id, sales_point_id, name, public_key, registered_by, registered_at) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, salesPointId, name, publicKey, registeredBy, registeredAt],
    )
  }

  async find(id: string): Promise<Till | null> {
    const [till]: Till[] = await this.manager.query(`${TILLS} WHERE t.id = $1`, [id])
    return till ?? null
  }

  findByIds(ids: readonly string[]): Promise<Till[]> {
    return this.manager.query(`${TILLS} WHERE t.id = ANY($1)`, [ids])
  }

  /** Locks the till: its journal is written by one transaction at a time. Null when unknown. */
  async lock(id: string): Promise<Till | null> {
    await this.manager.query('SELECT FROM till WHERE id = $1 FOR UPDATE', [id])
    return this.find(id)
  }

  /** Keeps two people from registering at the same point at once. */
  async lockPoint(salesPointId: string): Promise<void> {
    await this.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('tills:' || $1, 0))`, [salesPointId])
  }

  /** Tills in use first, then the newest; at most 100. */
  ofPoint(salesPointId: string): Promise<Till[]> {
    return this.manager.query(
      `${TILLS} WHERE t.sales_point_id = $1 ORDER BY t.revoked_at IS NOT NULL, t.registered_at DESC, t.id LIMIT ${MOST_LISTED}`,
      [salesPointId],
    )
  }

  /** What stands in the way of a new till: how many are in use, and whether one has the name or the key. */
  async neighbours(salesPointId: string, name: string, publicKey: string): Promise<{ inUse: number; hasName: boolean; hasKey: boolean }> {
    const [row]: { inUse: number; hasName: boolean; hasKey: boolean }[] = await this.manager.query(
      `SELECT count(*) FILTER (WHERE sales_point_id = $1 AND revoked_at IS NULL)::int AS "inUse",
              coalesce(bool_or(sales_point_id = $1 AND revoked_at IS NULL AND lower(name) = lower($2)), false) AS "hasName",
              coalesce(bool_or(public_key = $3), false) AS "hasKey"
         FROM till WHERE sales_point_id = $1 OR public_key = $3`,
      [salesPointId, name, publicKey],
    )
    return row!
  }

  async revoke(id: string, { by, at, reason }: { by: string; at: Date; reason: string }): Promise<void> {
    await this.manager.query('UPDATE till SET revoked_by = $2, revoked_at = $3, revoke_reason = $4 WHERE id = $1', [id, by, at, reason])
  }

  async markSynced(id: string, at: Date, clockOffsetSeconds: number): Promise<void> {
    await this.manager.query('UPDATE till SET synced_at = $2, clock_offset_seconds = $3 WHERE id = $1', [id, at, clockOffsetSeconds])
  }

  /** The highest number that came from each till, and the stretches below it that have not; at most 100 stretches of a till. */
  async journals(tillIds: readonly string[]): Promise<ReadonlyMap<string, { highest: number; gaps: NumberGap[] }>> {
    const rows: { tillId: string; highest: number; gaps: NumberGap[] }[] = await this.manager.query(
      `SELECT till_id AS "tillId", max(counter) AS highest,
              (array_agg(json_build_object('from', before + 1, 'to', counter - 1) ORDER BY counter) FILTER (WHERE counter > before + 1))[1:${MOST_GAPS}] AS gaps
         FROM (SELECT till_id, counter, lag(counter, 1, 0) OVER (PARTITION BY till_id ORDER BY counter) AS before
                 FROM till_entry WHERE till_id = ANY($1)) e GROUP BY till_id`,
      [tillIds],
    )
    return new Map(rows.map(({ tillId, highest, gaps }) => [tillId, { highest, gaps: gaps ?? [] }]))
  }
}
