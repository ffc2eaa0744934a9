import type { EntityManager } from 'typeorm'
import type { WantedClosedDay, WantedOpening } from './hours.rules.ts'

export class HoursRepository {
  constructor(private readonly manager: EntityManager) {}

  /** Locks the point, so that two who set its hours do so one after the other; false when it is unknown. */
  async lock(salesPointId: string): Promise<boolean> {
    const rows: unknown[] = await this.manager.query('SELECT FROM sales_point WHERE id = $1 FOR UPDATE', [salesPointId])
    return rows.length === 1
  }

  async setWeek(salesPointId: string, week: readonly WantedOpening[]): Promise<void> {
    await this.manager.query('DELETE FROM opening_hours WHERE sales_point_id = $1', [salesPointId])
    await this.manager.query(
      `INSERT INTO opening_hours (sales_point_id, weekday, opens, closes)
       SELECT $1, h.weekday, h.opens, h.closes FROM jsonb_to_recordset($2) AS h(weekday int, opens time, closes time)`,
      [salesPointId, JSON.stringify(week)],
    )
  }

  /** Those from `today` on; what is past stays as it was. */
  async setClosedDays(salesPointId: string, days: readonly WantedClosedDay[], today: string): Promise<void> {
    await this.manager.query('DELETE FROM closed_day WHERE sales_point_id = $1 AND day >= $2', [salesPointId, today])
    await this.manager.query(
      `INSERT INTO closed_day (sales_point_id, day, note) SELECT $1, c.day, c.note FROM jsonb_to_recordset($2) AS c(day date, note text)`,
      [salesPointId, JSON.stringify(days)],
    )
  }
}
