import type { TargetComparison } from './comparison.enum.ts'
import type { MeasureUnit } from '../figures/measure-unit.enum.ts'
import type { TargetStatus } from './target-status.enum.ts'

export interface Sums {
  readonly numerator: number
  readonly denominator: number
}

/** What a plan asks of a figure. */
export interface Demand {
  readonly comparison: TargetComparison
  readonly number: number
  readonly numberTo: number | null
  readonly deadline: string
  readonly year: number
  readonly measure: MeasureUnit
}

export interface Judged extends Sums {
  /** Percent or count; null where there is nothing to divide by. */
  readonly value: number | null
  readonly status: TargetStatus
  readonly isAtRisk: boolean
}

const DAY = 86_400_000
/** So far may progress lie behind the time that has passed. */
const LENIENCE = 0.15
/** In the first quarter nothing is behind yet. */
const TOO_EARLY = 0.25
const LAST_DAYS = 30

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / DAY

/** A figure’s value, by exact division: 2 of 3 is not rounded up to 66.67 before it is compared. */
export const valueOf = ({ numerator, denominator }: Sums, measure: MeasureUnit): number | null => {
  if (measure === 'COUNT') return numerator
  return denominator === 0 ? null : (100 * numerator) / denominator
}

/** Compares a figure with what the plan asks, on a day. */
export function judge(sums: Sums, demand: Demand, today: string): Judged {
  const value = valueOf(sums, demand.measure)
  const isBehind = today <= demand.deadline && isLate(value, demand, today)
  const status = isReached(value, demand) ? whenReached(value!, demand) : whenNot(value, demand, { today, isBehind })
  const isAtRisk = isBehind && (status === 'AT_RISK' || status === 'NO_DATA')
  return {
    numerator: sums.numerator,
    denominator: sums.denominator,
    value: value === null ? null : Math.round(value * 100) / 100,
    status,
    isAtRisk,
  }
}

const isReached = (value: number | null, { number }: Demand) => value !== null && value >= number

function whenReached(value: number, { comparison, number, numberTo }: Demand): TargetStatus {
  if (comparison === 'RANGE') return value > numberTo! ? 'OVER_RANGE' : 'MET'
  return comparison === 'EXACTLY' && value > number ? 'OVER_RANGE' : 'MET'
}

function whenNot(value: number | null, { deadline }: Demand, { today, isBehind }: { today: string; isBehind: boolean }): TargetStatus {
  if (value === null) return 'NO_DATA'
  if (today > deadline) return 'MISSED'
  return isBehind ? 'AT_RISK' : 'ON_TRACK'
}

function isLate(value: number | null, { number, deadline, year }: Demand, today: string): boolean {
  const begun = `${year}-01-01`
  const passed = daysBetween(begun, today) / Math.max(1, daysBetween(begun, deadline))
  if (passed < TOO_EARLY) return false
  const progress = number === 0 ? 1 : (value ?? 0) / number
  return progress < 1 && (progress < passed - LENIENCE || daysBetween(today, deadline) < LAST_DAYS)
}
