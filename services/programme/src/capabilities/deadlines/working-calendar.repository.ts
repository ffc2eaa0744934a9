import type { EntityManager } from 'typeorm'

export class WorkingCalendarRepository {
  constructor(private readonly manager: EntityManager) {}

  /** The days from this one on, for as long as `days` working days can possibly last. */
  async from(day: string, days: number): Promise<ReadonlyMap<string, boolean>> {
    const rows: { day: string; works: boolean }[] = await this.manager.query(
      'SELECT day::text, is_working AS works FROM working_calendar WHERE day BETWEEN $1::date AND $1::date + $2::integer ORDER BY day',
      [day, days * 3 + 60],
    )
    return new Map(rows.map(({ day, works }) => [day, works]))
  }
}
