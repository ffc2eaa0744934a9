import type { DaySpan } from './promotion.entity.ts'

const DAY = 86_400_000
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`)
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)

export const dayAfter = (day: string): string => dayOf(timeOf(day) + DAY)

/** How many days of each calendar year lie in at least one of the spans. */
export function daysByYear(spans: readonly DaySpan[]): ReadonlyMap<number, number> {
  const counted = new Map<number, number>()
  let next = -Infinity
  for (const { firstDay, lastDay } of spans.toSorted((a, b) => (a.firstDay < b.firstDay ? -1 : 1))) {
    for (let time = Math.max(timeOf(firstDay), next); time <= timeOf(lastDay); time += DAY) {
      const year = new Date(time).getUTCFullYear()
      counted.set(year, (counted.get(year) ?? 0) + 1)
      next = time + DAY
    }
  }
  return counted
}

export interface YearOfReduction {
  readonly year: number
  /** Without the promotion in question. */
  readonly used: number
  readonly withIt: number
}

/** What a promotion adds to each year that it touches. */
export function yearsWith(reduced: readonly DaySpan[], wanted: DaySpan): YearOfReduction[] {
  const [before, after] = [daysByYear(reduced), daysByYear([...reduced, wanted])]
  const years = [...daysByYear([wanted]).keys()]
  return years.map(year => ({ year, used: before.get(year) ?? 0, withIt: after.get(year)! }))
}

/** The latest last day up to which a promotion may run; null when it may not even begin. */
export function latestLastDay(reduced: readonly DaySpan[], wanted: DaySpan, most: number): string | null {
  let latest: string | null = null
  for (let day = wanted.firstDay; day <= wanted.lastDay; day = dayAfter(day)) {
    if (yearsWith(reduced, { ...wanted, lastDay: day }).some(({ withIt }) => withIt > most)) return latest
    latest = day
  }
  return latest
}
