import { startOfVietnamDay, vietnamDay } from '@ocop/service-kit/clock'

/** When roadside stations tell their suppliers what was sold; hours of the day in Vietnam. */
export const NOTICE_HOURS = [10, 14, 16] as const
const HOUR = 3_600_000
const DAY = 24 * HOUR

/** The last set hour that has struck. */
export function lastNoticeHour(now: Date): Date {
  const today = startOfVietnamDay(vietnamDay(now)).getTime()
  const hours = NOTICE_HOURS.map(hour => today + hour * HOUR)
  const last = hours.findLast(hour => hour <= now.getTime()) ?? hours.at(-1)! - DAY
  return new Date(last)
}
