const TEN_MINUTES = 600_000

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
  if (isWrong) return { at, wrongBySeconds: Math.round(offset / 1_000) }
  return ahead > TEN_MINUTES ? { at, wrongBySeconds: Math.round(ahead / 1_000) } : { at }
}
