import type { ConclusionOutcome } from './conclusion-outcome.enum.ts'

export interface MissedMinimum {
  readonly code: string
  /** The star that asks for it. */
  readonly star: number
  readonly needed: number
  readonly got: number
}

export interface ConcludedCriterion {
  readonly criterionCode: string
  readonly points: number
  readonly reason: string | null
}

/** A row of `conclusion` with its criteria. */
export interface Conclusion {
  readonly id: string
  readonly sessionId: string
  readonly dossierId: string
  readonly sheets: number
  readonly average: number
  readonly band: number
  /** Null: disqualified. */
  readonly star: number | null
  readonly missed: readonly MissedMinimum[]
  readonly outcome: ConclusionOutcome
  /** What became of findings that the dossier is out of the running; null when nobody found so. */
  readonly findingReason: string | null
  readonly concludedBy: string
  readonly concludedAt: Date
  readonly annulledAt: Date | null
  readonly annulledBecause: string | null
  readonly criteria: readonly ConcludedCriterion[]
}
