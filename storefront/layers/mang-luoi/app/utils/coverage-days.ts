/** The first day of the platform's demo of coverage, and the last day on which there were districts. */
export const LAST_DAY_OF_2024 = '2024-12-31'

/** The last days of the months of a year, up to a day. */
export function monthEnds(year: number, until: string): string[] {
  return Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(year, month + 1, 0)).toISOString().slice(0, 10)).filter(
    day => day <= until,
  )
}

/** The same day of another year; in a year without a 29 February the 28th. */
export function sameDayOf(year: number, day: string): string {
  const moved = `${year}${day.slice(4)}`
  return askedDay(moved) ?? `${year}-02-28`
}

/** A calendar day as people write it in an address, or nothing when it is none. */
export function askedDay(value: unknown): string | undefined {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return undefined
  const day = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value) ? value : undefined
}
