import { startOfVietnamDay, vietnamDay } from '@ocop/service-kit/clock'

interface Days {
  /** Null: at once. */
  readonly from: string | null
  /** The first day on which it does not hold any more; null: open. */
  readonly until: string | null
}

export interface Span {
  readonly beginsAt: Date
  readonly endsAt: Date | null
}

interface Problem {
  readonly field: 'from' | 'until'
  readonly message: string
}

const DAYS_AHEAD = 731
const DAY = 86_400_000

/** From when until when a price holds that is told in days of Vietnam: from today is at once, never in the past. */
export function spanOf({ from, until }: Days, now: Date): Span | Problem {
  const today = vietnamDay(now)
  const first = from ?? today
  const last = vietnamDay(new Date(now.getTime() + DAYS_AHEAD * DAY))
  if (first < today || first > last) return { field: 'from', message: `A price begins between ${today} and ${last}.` }
  const beginsAt = first === today ? now : startOfVietnamDay(first)
  if (until === null) return { beginsAt, endsAt: null }
  const isAfter = until > first && until <= last
  return isAfter
    ? { beginsAt, endsAt: startOfVietnamDay(until) }
    : { field: 'until', message: `A price ends after ${first}, at most on ${last}.` }
}

interface Standing extends Span {
  readonly id: string
}

/** What has to give way to a new price: what holds when it begins ends there; what was planned for later stays, and ends it. */
export function makeRoom<Price extends Standing>(others: readonly Price[], wanted: Span) {
  const begins = wanted.beginsAt.getTime()
  const planned = others
    .filter(({ beginsAt }) => beginsAt.getTime() > begins)
    .toSorted((a, b) => a.beginsAt.getTime() - b.beginsAt.getTime())[0]
  if (planned && wanted.endsAt !== null && wanted.endsAt > planned.beginsAt) return { planned }
  const ending = others.filter(({ beginsAt }) => beginsAt.getTime() <= begins)
  return { ending, endsAt: wanted.endsAt ?? planned?.beginsAt ?? null }
}
