const TEN_MINUTES = 600_000
/** A clock that is off by more is told as off by so much: thirty years. */
const MOST_SECONDS = 946_080_000

export interface CorrectedTime {
  readonly at: Date
  /** Seconds by which the clock was ahead; undefined when it was right enough. */
  readonly wrongBySeconds?: number
}

/**
 * When something happened by our clock: a device that is more than ten minutes off when it sends is off by as much when it sold.
 * Nothing has happened in the future, and a device that is right by now but wrote down a time to come was wrong then.
 */
export function correctedTime(deviceAt: Date, { deviceNow, now }: { deviceNow: Date; now: Date }): CorrectedTime {
  const offset = deviceNow.getTime() - now.getTime()
  const isWrong = Math.abs(offset) > TEN_MINUTES
  const moment = deviceAt.getTime() - (isWrong ? offset : 0)
  const ahead = moment - now.getTime()
  const at = new Date(Math.min(moment, now.getTime()))
  if (isWrong) return { at, wrongBySeconds: secondsOf(offset) }
  return ahead > TEN_MINUTES ? { at, wrongBySeconds: secondsOf(ahead) } : { at }
}

const secondsOf = (milliseconds: number) => Math.max(-MOST_SECONDS, Math.min(MOST_SECONDS, Math.round(milliseconds / 1_000)))
