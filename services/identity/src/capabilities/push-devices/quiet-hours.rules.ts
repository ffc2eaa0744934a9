import type { QuietHours } from './push-device.entity.ts'

const MINUTE = 60_000
const DAY = 1_440
/** Vietnam is seven hours ahead, all the year. */
const AHEAD = 420

/** When the quiet hours around this moment end; undefined when it is not quiet. */
export function quietUntil(now: Date, hours: QuietHours | null): Date | undefined {
  if (!hours) return undefined
  const minutes = Math.floor(now.getTime() / MINUTE)
  const minute = (minutes + AHEAD) % DAY
  const { from, until } = hours
  const isQuiet = from < until ? minute >= from && minute < until : minute >= from || minute < until
  return isQuiet ? new Date((minutes + ((until - minute + DAY) % DAY)) * MINUTE) : undefined
}

/** Minutes of the day of a time like `21:30`; undefined for anything else. */
export function minuteIn(time: string | null | undefined): number | undefined {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time ?? '') ?? []
  return hour === undefined ? undefined : Number(hour) * 60 + Number(minute)
}

const two = (count: number) => String(count).padStart(2, '0')
export const timeOf = (minute: number): string => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`
