import { EventBeforeLot, EventInTheFuture } from './trace-events.refusals.ts'
import type { TraceStep } from './trace-step.enum.ts'

/** A telephone's clock may be a little ahead of ours. */
const TOLERANCE = 5 * 60_000

/** How a lot comes into being: these may be recorded in any order, and before the day it was finished. */
const BEGINNINGS: readonly TraceStep[] = ['HARVESTED', 'RECEIVED_MATERIAL', 'PROCESSED']

/** What only finished goods can go through. */
const AFTER_PRODUCTION: readonly TraceStep[] = ['SHIPPED', 'RECEIVED', 'SOLD', 'RECALLED', 'DESTROYED']

export interface LotTimes {
  /** First moment of the day it was produced, in Vietnam. */
  readonly producedFrom: Date
  /** When it began to come into being; null while nobody told. */
  readonly beganAt: Date | null
  /** The same of the lots that went in: nothing is used before it exists. */
  readonly inputsFrom: readonly (Date | null)[]
}

/** Why an event cannot have happened then, or undefined when it can. */
export function whyNotThen(step: TraceStep, at: Date, lot: LotTimes, now: Date): EventInTheFuture | EventBeforeLot | undefined {
  if (at.getTime() > now.getTime() + TOLERANCE) return new EventInTheFuture()
  const limits = [
    ...(BEGINNINGS.includes(step) ? [] : [lot.beganAt]),
    ...(AFTER_PRODUCTION.includes(step) ? [lot.producedFrom] : []),
    ...lot.inputsFrom,
  ]
  const [earliest] = limits.filter(limit => limit !== null).toSorted((a, b) => b.getTime() - a.getTime())
  return earliest && at < earliest ? new EventBeforeLot(earliest) : undefined
}
