const HOUR = 3_600_000
const VIETNAM_AHEAD = 7
/** Late enough for the day’s decisions, early enough to try again should it fail. */
const FROM_HOUR = 20

/** Whether it is the evening of the last day of a month in Vietnam. */
export function isMonthEnd(moment: Date): boolean {
  const there = new Date(moment.getTime() + VIETNAM_AHEAD * HOUR)
  const nextDay = new Date(there.getTime() + 24 * HOUR)
  return there.getUTCHours() >= FROM_HOUR && nextDay.getUTCDate() === 1
}
