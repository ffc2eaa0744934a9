/** One opening in a usual week, as somebody wants it. */
export interface WantedOpening {
  /** ISO: 1 is Monday, 7 is Sunday. */
  readonly weekday: number
  readonly opens: string
  readonly closes: string
}

export interface WantedClosedDay {
  readonly day: string
  readonly note: string | null
}

interface Problem {
  readonly field: string
  readonly message: string
}

const MOST_OPENINGS = 28
const MOST_CLOSED_DAYS = 100
const DAYS_AHEAD = 400
const LONGEST_NOTE = 200
const MINUTES = 24 * 60

/** What is wrong with a week; undefined when it can be kept. */
export function problemOfWeek(week: readonly WantedOpening[]): Problem | undefined {
  if (week.length > MOST_OPENINGS) return { field: 'openingHours', message: `A week has at most ${MOST_OPENINGS} openings.` }
  for (const [place, opening] of week.entries()) {
    const message = problemOfOpening(opening)
    if (message) return { field: `openingHours.${place}`, message }
  }
  const spans = week.map(spanOf).toSorted(([a], [b]) => a - b)
  const overlaps = spans.some(([, end], place) => {
    const [next] = spans[place + 1] ?? [spans[0]![0] + 7 * MINUTES]
    return end > next && spans.length > 1
  })
  return overlaps ? { field: 'openingHours', message: 'Two openings lie over each other.' } : undefined
}

/** What is wrong with closed days from `today` on; undefined when they can be kept. */
export function problemOfClosedDays(days: readonly WantedClosedDay[], today: string): Problem | undefined {
  if (days.length > MOST_CLOSED_DAYS) return { field: 'closedDays', message: `At most ${MOST_CLOSED_DAYS} closed days are kept at a time.` }
  const last = new Date(Date.parse(today) + DAYS_AHEAD * 86_400_000).toISOString().slice(0, 10)
  const seen = new Set<string>()
  for (const [place, { day, note }] of days.entries()) {
    if (day < today || day > last) return { field: `closedDays.${place}.day`, message: `A closed day lies between ${today} and ${last}.` }
    if (seen.has(day)) return { field: `closedDays.${place}.day`, message: 'This day is named twice.' }
    seen.add(day)
    if (note && note.length > LONGEST_NOTE)
      return { field: `closedDays.${place}.note`, message: `A note has at most ${LONGEST_NOTE} signs.` }
  }
  return undefined
}

function problemOfOpening({ weekday, opens, closes }: WantedOpening): string | undefined {
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) return 'A weekday is 1 (Monday) to 7 (Sunday).'
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(opens)) return 'It opens between 00:00 and 23:59.'
  if (!/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(closes)) return 'It closes between 00:00 and 24:00.'
  return opens === closes ? 'It cannot close when it opens; all day is 00:00 to 24:00.' : undefined
}

/** Minutes of the week from Monday on; the end may lie in the next week. */
function spanOf({ weekday, opens, closes }: WantedOpening): readonly [number, number] {
  const start = (weekday - 1) * MINUTES + minutesOf(opens)
  return [start, start + ((minutesOf(closes) - minutesOf(opens) + MINUTES) % MINUTES || MINUTES)]
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return hours! * 60 + minutes!
}
