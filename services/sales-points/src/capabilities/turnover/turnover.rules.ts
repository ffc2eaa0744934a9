const DAY = 86_400_000

/** The same days a year before; 29 February becomes 28 February. */
export function yearBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  const last = new Date(Date.UTC(year! - 1, month!, 0)).getUTCDate()
  return new Date(Date.UTC(year! - 1, month! - 1, Math.min(date!, last))).toISOString().slice(0, 10)
}

/** Whole percent by which revenue grew; null when there was none before. */
export const growthOf = (revenue: number, before: number): number | null =>
  before > 0 ? Math.round(((revenue - before) * 100) / before) : null

/** Why a period cannot be asked for; undefined when it can. */
export function problemOfPeriod(from: string, to: string): string | undefined {
  if (from > to) return 'A period begins before it ends.'
  return Date.parse(to) - Date.parse(from) > 366 * DAY ? 'A period is at most a year long.' : undefined
}
