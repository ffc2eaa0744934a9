import type { EntityManager } from 'typeorm'
import type { FrozenFigure, Snapshot } from './snapshot.entity.ts'

const SNAPSHOT = `s.id, s.plan_id AS "planId", s.taken_on::text AS "takenOn", s.note, s.taken_at AS "takenAt"`
const FIGURE = `f.snapshot_id AS "snapshotId", f.target_id AS "targetId", f.code, s.taken_on::text AS "takenOn", f.measure,
  sum(f.numerator)::int AS numerator, sum(f.denominator)::int AS denominator`

export class SnapshotRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Freezes every figure of the plan as it is now; false when the day has a snapshot already. */
  async take({ id, planId, takenOn, note, takenAt }: Snapshot, takenBy: string, percentFormulas: readonly string[]): Promise<boolean> {
    const made: unknown[] = await this.manager.query(
      `INSERT INTO plan_snapshot (id, plan_id, taken_on, note, taken_by, taken_at) VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (plan_id, taken_on) DO NOTHING RETURNING 1`,
      [id, planId, takenOn, note, takenBy, takenAt],
    )
    if (made.length === 0) return false
    // a target without any record is frozen too: as nothing, in the province
    await this.manager.query(
      `INSERT INTO snapshot_figure (snapshot_id, target_id, code, measure, unit_id, numerator, denominator)
       SELECT $1, t.id, t.code, CASE WHEN t.formula = ANY ($3) THEN 'PERCENT' ELSE 'COUNT' END, coalesce(f.unit_id, p.unit_id), coalesce(f.numerator, 0), coalesce(f.denominator, 0)
         FROM plan p JOIN plan_target t ON t.plan_id = p.id LEFT JOIN target_figure f ON f.target_id = t.id WHERE p.id = $2`,
      [id, planId, percentFormulas],
    )
    return true
  }

  async ofDay(planId: string, day: string): Promise<Snapshot | undefined> {
    return (await this.manager.query(`SELECT ${SNAPSHOT} FROM plan_snapshot s WHERE s.plan_id = $1 AND s.taken_on = $2`, [planId, day]))[0]
  }

  async find(id: string): Promise<Snapshot> {
    return (await this.manager.query(`SELECT ${SNAPSHOT} FROM plan_snapshot s WHERE s.id = $1`, [id]))[0]
  }

  /** Published plans of the year, and those with a target still due. */
  async plansToFreeze(today: string): Promise<string[]> {
    const rows: { id: string }[] = await this.manager.query(
      `SELECT p.id FROM plan p WHERE p.status = 'PUBLISHED' AND (p.year = extract(year FROM $1::date) OR EXISTS (SELECT FROM plan_target t WHERE t.plan_id = p.id AND t.deadline >= $1))
          AND NOT EXISTS (SELECT FROM plan_snapshot s WHERE s.plan_id = p.id AND s.taken_on = $1) ORDER BY p.id`,
      [today],
    )
    return rows.map(({ id }) => id)
  }

  /** The latest first. */
  ofPlans(planIds: readonly string[], most: number): Promise<Snapshot[]> {
    return this.manager.query(
      `SELECT s.* FROM unnest($1::uuid[]) AS k(id) CROSS JOIN LATERAL (SELECT ${SNAPSHOT} FROM plan_snapshot s WHERE s.plan_id = k.id ORDER BY s.taken_on DESC LIMIT $2) s`,
      [planIds, most],
    )
  }

  figuresOf(snapshotIds: readonly string[]): Promise<FrozenFigure[]> {
    return this.manager.query(
      `SELECT ${FIGURE} FROM snapshot_figure f JOIN plan_snapshot s ON s.id = f.snapshot_id WHERE f.snapshot_id = ANY ($1::uuid[])
        GROUP BY f.snapshot_id, f.target_id, f.code, s.taken_on, f.measure ORDER BY length(f.code), f.code`,
      [snapshotIds],
    )
  }

  /** The first first. */
  trends(targetIds: readonly string[], most: number): Promise<FrozenFigure[]> {
    return this.manager.query(
      `SELECT x.* FROM unnest($1::uuid[]) AS k(id) CROSS JOIN LATERAL (SELECT ${FIGURE} FROM snapshot_figure f JOIN plan_snapshot s ON s.id = f.snapshot_id WHERE f.target_id = k.id
          GROUP BY f.snapshot_id, f.target_id, f.code, s.taken_on, f.measure ORDER BY s.taken_on DESC LIMIT $2) x ORDER BY x."takenOn"`,
      [targetIds, most],
    )
  }
}
