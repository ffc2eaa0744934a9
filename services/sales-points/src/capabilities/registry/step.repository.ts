import type { EntityManager } from 'typeorm'
import type { SalesPointStatus } from '../places/sales-point-status.enum.ts'

export interface NewPointStep {
  readonly salesPointId: string
  readonly to: SalesPointStatus
  /** First day of the new status. */
  readonly onDay: string
  readonly reason: string | null
  readonly decisionNumber: string | null
  readonly actorId: string
  readonly at: Date
}

export interface PointStep {
  readonly salesPointId: string
  readonly number: number
  readonly from: SalesPointStatus | null
  readonly to: SalesPointStatus
  readonly onDay: string
  readonly reason: string | null
  readonly decisionNumber: string | null
  readonly actorId: string
  readonly takenAt: Date
}

export interface AnnouncedPoint {
  readonly salesPointId: string
  readonly slug: string
  readonly name: string
  readonly unitId: string
  readonly status: SalesPointStatus
  readonly since: string
}

const STEP = `s.sales_point_id AS "salesPointId", s.number, s.from_status AS "from", s.to_status AS "to", s.on_day::text AS "onDay", s.reason,
  s.decision_number AS "decisionNumber", s.actor_id AS "actorId", s.taken_at AS "takenAt"`

/** The history of sales points: only ever added to, and the only writer of their status (see the migration). */
export class StepRepository {
  constructor(private readonly manager: EntityManager) {}

  async nameOf(salesPointId: string): Promise<string> {
    const [{ name }]: [{ name: string }] = await this.manager.query('SELECT name FROM sales_point WHERE id = $1', [salesPointId])
    return name
  }

  /** Locks the point until the end of the transaction; null when it is unknown. */
  async lockPoint(salesPointId: string): Promise<{ status: SalesPointStatus; since: string } | null> {
    const [point]: { status: SalesPointStatus; since: string }[] = await this.manager.query(
      'SELECT status, status_since::text AS since FROM sales_point WHERE id = $1 FOR UPDATE',
      [salesPointId],
    )
    return point ?? null
  }

  async add({ salesPointId, to, onDay, reason, decisionNumber, actorId, at }: NewPointStep): Promise<void> {
    await this.manager.query(
      `INSERT INTO sales_point_step (sales_point_id, to_status, on_day, reason, decision_number, actor_id, taken_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [salesPointId, to, onDay, reason, decisionNumber, actorId, at],
    )
  }

  /** In the order in which they were taken. */
  ofPoints(ids: readonly string[]): Promise<PointStep[]> {
    return this.manager.query(
      `SELECT ${STEP} FROM sales_point_step s WHERE s.sales_point_id = ANY ($1::uuid[]) ORDER BY s.sales_point_id, s.number`,
      [ids],
    )
  }

  /** Marks steps nobody was told of, of one point or (null) at most so many of all, and answers them in order; nobody else marks the same. */
  async claimUntold(at: Date, limit: number, salesPointId: string | null = null): Promise<AnnouncedPoint[]> {
    const [rows]: [(AnnouncedPoint & { number: number })[]] = await this.manager.query(
      `UPDATE sales_point_step s SET told_at = $1 FROM sales_point p
        WHERE p.id = s.sales_point_id AND (s.sales_point_id, s.number) IN (
          SELECT sales_point_id, number FROM sales_point_step WHERE told_at IS NULL AND ($3::uuid IS NULL OR sales_point_id = $3)
           ORDER BY sales_point_id, number LIMIT $2 FOR UPDATE SKIP LOCKED)
        RETURNING p.id AS "salesPointId", p.slug, p.name, p.unit_id AS "unitId", s.to_status AS status, s.on_day::text AS since, s.number`,
      [at, limit, salesPointId],
    )
    return rows
      .toSorted((a, b) => (a.salesPointId < b.salesPointId ? -1 : a.salesPointId > b.salesPointId ? 1 : a.number - b.number))
      .map(({ salesPointId: id, slug, name, unitId, status, since }) => ({ salesPointId: id, slug, name, unitId, status, since }))
  }
}
