export interface OpeningHours {
  /** ISO: 1 is Monday, 7 is Sunday. */
  readonly weekday: number
  /** `07:30` */
  readonly opens: string
  /** `21:00`; `24:00` is midnight; earlier than `opens`: on the next day. */
  readonly closes: string
}

const MINUTE = 60_000
const DAY = 24 * 60
const WEEK = 7 * DAY
/** Vietnam is seven hours ahead of UTC all year. */
const VIETNAM_AHEAD = 7 * 60
/** 1970-01-01 was a Thursday: three days into its ISO week. */
const EPOCH_IN_ITS_WEEK = 3 * DAY

/** Whether a place with these hours is open at `moment`. The minute of closing is closed already. */
export function isOpenAt(hours: readonly OpeningHours[], moment: Date): boolean {
  const now = (Math.floor(moment.getTime() / MINUTE) + VIETNAM_AHEAD + EPOCH_IN_ITS_WEEK) % WEEK
  return hours.some(({ weekday, opens, closes }) => {
    const start = (weekday - 1) * DAY + minutesOf(opens)
    const lasts = (minutesOf(closes) - minutesOf(opens) + DAY) % DAY || DAY
    return (now - start + WEEK) % WEEK < lasts
  })
}

function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number)
  return hours! * 60 + minutes!
}
