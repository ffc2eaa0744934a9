import { vietnamDay } from '@ocop/service-kit/clock'

export interface OpeningHours {
  /** ISO: 1 is Monday, 7 is Sunday. */
  readonly weekday: number
  /** `07:30` */
  readonly opens: string
  /** `21:00`; `24:00` is midnight; earlier than `opens`: on the next day. */
  readonly closes: string
}

/** A calendar day in Vietnam on which a place does not open, whatever its week says. */
export interface ClosedDay {
  readonly day: string
  readonly note: string | null
}

const MINUTE = 60_000
const DAY = 24 * 60
const WEEK = 7 * DAY
/** Vietnam is seven hours ahead of UTC all year. */
const VIETNAM_AHEAD = 7 * 60
/** 1970-01-01 was a Thursday: three days into its ISO week. */
const EPOCH_IN_ITS_WEEK = 3 * DAY

/**
 * Whether a place with these hours is open at `moment`. The minute of closing is closed already. An opening that runs past
 * midnight belongs to the day on which it begins.
 */
export function isOpenAt(hours: readonly OpeningHours[], moment: Date, closedDays: readonly ClosedDay[] = []): boolean {
  const now = (Math.floor(moment.getTime() / MINUTE) + VIETNAM_AHEAD + EPOCH_IN_ITS_WEEK) % WEEK
  return hours.some(({ weekday, opens, closes }) => {
    const start = (weekday - 1) * DAY + minutesOf(opens)
    const lasts = (minutesOf(closes) - minutesOf(opens) + DAY) % DAY || DAY
    const since = (now - start + WEEK) % WEEK
    const opensOn = vietnamDay(new Date(moment.getTime() - since * MINUTE))
    return since < lasts && !closedDays.some(({ day }) => day === opensOn)
  })
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return hours! * 60 + minutes!
}
