import type { DeadlineOfStep, Round } from '../regimes/find-regime.use-case.ts'
import { addDays, addWorkingDays, type WorkingCalendar } from './working-days.rules.ts'

/** What a deadline is counted from: the day the step begins and, where there is a certificate, its last day. */
export interface StepDays {
  readonly from: string
  readonly expiresOn?: string | undefined
}

/** The day a rule names; null where it counts back from an expiry and there is none. */
export function dayOf({ days, counts }: DeadlineOfStep, { from, expiresOn }: StepDays, calendar: WorkingCalendar): string | null {
  if (counts === 'WORKING_DAYS_AFTER') return addWorkingDays(from, days, calendar)
  if (counts === 'DAYS_AFTER') return addDays(from, days)
  return expiresOn === undefined ? null : addDays(expiresOn, -days)
}

/** One round of one year; both things are done before these days. */
export interface RoundDays {
  readonly number: number
  readonly proposedBefore: string
  readonly decidedBefore: string
}

/** The first round of a level that a proposal of this day still reaches. */
export function nextRound(rounds: readonly Round[], level: string, day: string): RoundDays | null {
  const year = Number(day.slice(0, 4))
  return (
    rounds
      .filter(round => round.level === level)
      .flatMap(round => [year, year + 1].map(inYear => datesOf(round, inYear)))
      .filter(({ proposedBefore }) => day < proposedBefore)
      .toSorted((a, b) => (a.proposedBefore < b.proposedBefore ? -1 : 1))[0] ?? null
  )
}

/** A round decided earlier in the year than it is proposed is decided in the year after. */
function datesOf({ number, proposedBefore, decidedBefore }: Round, year: number): RoundDays {
  const decidedIn = decidedBefore < proposedBefore ? year + 1 : year
  return { number, proposedBefore: `${year}-${proposedBefore}`, decidedBefore: `${decidedIn}-${decidedBefore}` }
}
