import type { FairScope } from '../planning/fair-scope.enum.ts'
import type { FairStatus } from '../planning/fair-status.enum.ts'
import type { DeadlineProcedure } from './deadline-procedure.enum.ts'
import type { DeadlineStatus } from './deadline-status.enum.ts'

/** One rule of the law, in force from `validFrom` to `validTo`, both included. */
export interface DeadlineRule {
  readonly procedure: DeadlineProcedure
  readonly scope: FairScope
  readonly minDaysBefore: number | null
  readonly maxDaysBefore: number | null
  readonly replyWorkingDays: number | null
  readonly reportDaysAfter: number | null
  readonly authority: string
  readonly legalBasis: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly isVerified: boolean
}

/** What of a fair decides its deadlines. */
export interface DatedFair {
  readonly scope: FairScope
  readonly startsOn: string
  readonly endsOn: string
  readonly isExempt: boolean
  /** Null for a fair that is only being thought of. */
  readonly status: FairStatus | null
}

export interface Deadline {
  readonly rule: DeadlineRule
  readonly earliestOn: string | null
  readonly dueOn: string | null
  readonly status: DeadlineStatus
  /** Why it does not apply; null when it does. */
  readonly waivedBy: 'EXEMPTION' | 'CANCELLATION' | 'PASSING' | null
}

/** Days on which offices differ from Monday to Friday: true when they work. */
export type WorkingCalendar = ReadonlyMap<string, boolean>

const DUE_SOON_DAYS = 14
const ORDER: readonly DeadlineProcedure[] = ['REGISTER_FAIR', 'REPLY_OF_AUTHORITY', 'AMEND_REGISTRATION', 'REPORT_RESULTS']

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

export function isWorkingDay(day: string, calendar: WorkingCalendar): boolean {
  const weekday = new Date(Date.parse(day)).getUTCDay()
  return calendar.get(day) ?? (weekday !== 0 && weekday !== 6)
}

/** The day on which the `count`th working day after `day` falls. */
export function addWorkingDays(day: string, count: number, calendar: WorkingCalendar): string {
  let current = day
  for (let left = count; left > 0;) {
    current = addDays(current, 1)
    if (isWorkingDay(current, calendar)) left--
  }
  return current
}

/** All deadlines of a fair under the rules of its opening day, in the order a fair meets them. */
export function deadlinesOf(fair: DatedFair, rules: readonly DeadlineRule[], calendar: WorkingCalendar, today: string): Deadline[] {
  const inForce = rules.filter(
    rule => rule.scope === fair.scope && rule.validFrom <= fair.startsOn && (rule.validTo === null || fair.startsOn <= rule.validTo),
  )
  const filedLast = inForce.find(({ procedure }) => procedure === 'REGISTER_FAIR')?.minDaysBefore ?? 0
  return inForce
    .toSorted((a, b) => ORDER.indexOf(a.procedure) - ORDER.indexOf(b.procedure))
    .map(rule => {
      const waivedBy = waiverOf(rule, fair, today)
      if (waivedBy) return { rule, earliestOn: null, dueOn: null, status: 'NOT_APPLICABLE', waivedBy }
      const days = daysOf(rule, fair, addDays(fair.startsOn, -filedLast), calendar)
      return { rule, ...days, status: statusOn(today, days.dueOn), waivedBy: null }
    })
}

function waiverOf({ procedure }: DeadlineRule, fair: DatedFair, today: string): Deadline['waivedBy'] {
  if (fair.status === 'CANCELLED') return 'CANCELLATION'
  if (procedure === 'REPORT_RESULTS') return null
  if (fair.isExempt) return 'EXEMPTION'
  return fair.status === 'HELD' || (fair.status !== null && fair.endsOn < today) ? 'PASSING' : null
}

function daysOf(
  rule: DeadlineRule,
  fair: DatedFair,
  filedOn: string,
  calendar: WorkingCalendar,
): { earliestOn: string | null; dueOn: string } {
  if (rule.reportDaysAfter !== null) return { earliestOn: addDays(fair.endsOn, 1), dueOn: addDays(fair.endsOn, rule.reportDaysAfter) }
  if (rule.replyWorkingDays !== null) return { earliestOn: null, dueOn: addWorkingDays(filedOn, rule.replyWorkingDays, calendar) }
  const earliestOn = rule.maxDaysBefore === null ? null : addDays(fair.startsOn, -rule.maxDaysBefore)
  return { earliestOn, dueOn: addDays(fair.startsOn, -(rule.minDaysBefore ?? 0)) }
}

function statusOn(today: string, dueOn: string): DeadlineStatus {
  if (today > dueOn) return 'OVERDUE'
  return addDays(today, DUE_SOON_DAYS) >= dueOn ? 'DUE_SOON' : 'UPCOMING'
}
