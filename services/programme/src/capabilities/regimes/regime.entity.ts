import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { RegimeDeadlineCount } from './regime-deadline-count.enum.ts'
import type { RegimeStatus } from './regime-status.enum.ts'
import type { RegimeStep } from './regime-step.enum.ts'
import type { RegimeTransitionRule } from './regime-transition-rule.enum.ts'

interface InBothLanguages {
  readonly vi: string
  readonly en: string
}

/** Half-open: `from` ≤ average < `to`; the highest band has no upper end. */
export interface Band {
  readonly star: number
  readonly from: number
  readonly to: number | null
  readonly isVerified: boolean
}

/** Who scores and who decides a star. */
export interface Competence {
  readonly star: number
  readonly scores: OfficeLevel
  readonly decides: OfficeLevel
  readonly authority: InBothLanguages
  readonly isVerified: boolean
}

/** From which average a dossier goes to the level above. */
export interface Forwarding {
  readonly from: OfficeLevel
  readonly to: OfficeLevel
  readonly minPoints: number
  readonly isVerified: boolean
}

/** One round a year; days as `MM-DD`. */
export interface Round {
  readonly level: OfficeLevel
  readonly number: number
  readonly proposedBefore: string
  readonly decidedBefore: string
  readonly isVerified: boolean
}

export interface DeadlineOfStep {
  readonly step: RegimeStep
  readonly days: number
  readonly counts: RegimeDeadlineCount
  readonly legalBasis: string
  readonly isVerified: boolean
}

export interface Transition {
  readonly rule: RegimeTransitionRule
  readonly days: number
  readonly legalBasis: string
  readonly isVerified: boolean
}

/** A row of `evaluation_regime` with all that belongs to it. */
export interface Regime {
  readonly id: string
  readonly name: InBothLanguages
  /** The legal texts, by their Vietnamese names. */
  readonly legalBasis: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly status: RegimeStatus
  readonly certificateMonths: number
  /** Highest points of the parts A, B and C; together 100. */
  readonly parts: { readonly A: number; readonly B: number; readonly C: number }
  readonly note: InBothLanguages | null
  readonly isVerified: boolean
  /** Lowest star first. */
  readonly bands: readonly Band[]
  readonly competences: readonly Competence[]
  readonly forwardings: readonly Forwarding[]
  readonly rounds: readonly Round[]
  readonly deadlines: readonly DeadlineOfStep[]
  readonly transitions: readonly Transition[]
}
