import { startOfVietnamDay, vietnamDay } from '@ocop/service-kit/clock'
import { FairIsPast, FairStillRuns } from './fair-life.refusals.ts'

interface FairDates {
  readonly startsOn: string
  readonly endsOn: string
}

/** A fair whose last day is over is neither announced nor cancelled any more. */
export const whyNotBeforeTheEnd = ({ endsOn }: FairDates, now: Date) => (endsOn < vietnamDay(now) ? new FairIsPast(endsOn) : undefined)

/** A fair is held on its last day at the earliest. */
export const whyNotHeld = ({ endsOn }: FairDates, now: Date) => (vietnamDay(now) < endsOn ? new FairStillRuns(endsOn) : undefined)

/** The moments between which applications may close, when `closesAt` is not one of them. */
export function closingRangeMissed({ startsOn }: FairDates, closesAt: Date, now: Date): { after: Date; before: Date } | undefined {
  const before = startOfVietnamDay(startsOn)
  return closesAt <= now || closesAt >= before ? { after: now, before } : undefined
}
