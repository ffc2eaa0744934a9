import type { DataSource } from 'typeorm'
import type { DeadlineRule, WorkingCalendar } from './deadline.rules.ts'

export class DeadlineRepository {
  constructor(private readonly dataSource: DataSource) {}

  listRules(): Promise<DeadlineRule[]> {
    return this.dataSource.query(
      `SELECT procedure, scope, min_days_before AS "minDaysBefore", max_days_before AS "maxDaysBefore",
              reply_working_days AS "replyWorkingDays", report_days_after AS "reportDaysAfter", authority,
              legal_basis AS "legalBasis", valid_from::text AS "validFrom", valid_to::text AS "validTo", is_verified AS "isVerified"
         FROM deadline_rule`,
    )
  }

  async readCalendar(): Promise<WorkingCalendar> {
    const rows: { day: string; works: boolean }[] = await this.dataSource.query(
      'SELECT day::text, is_working AS works FROM working_calendar',
    )
    return new Map(rows.map(({ day, works }) => [day, works]))
  }
}
