import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { TargetComparison } from '../targets/comparison.enum.ts'
import type { FormulaName } from '../figures/formula-name.enum.ts'
import type { PlanStatus } from './plan-status.enum.ts'

/** A row of `plan`; days are `2026-11-23`. */
export interface Plan {
  readonly id: string
  readonly unitId: string
  readonly year: number
  readonly number: string
  readonly decidedOn: string
  readonly title: string
  readonly note: string | null
  readonly status: PlanStatus
  readonly unitsOn: string
  readonly isDemo: boolean
  readonly version: number
  readonly createdAt: Date
  readonly publishedAt: Date | null
}

/** What an office decides about one target. */
export interface TargetTerms {
  readonly code: string
  readonly titleVi: string
  readonly titleEn: string
  readonly formula: FormulaName
  readonly comparison: TargetComparison
  readonly number: number
  readonly numberTo?: number | null
  readonly threshold?: number | null
  readonly deadline: string
  readonly responsible: OfficeLevel
}

/** A row of `plan_target`, with what its plan says. */
export interface PlanTarget extends Required<TargetTerms> {
  readonly id: string
  readonly planId: string
  readonly position: number
  readonly year: number
  readonly provinceId: string
  readonly planStatus: PlanStatus
}

/** What an office decides about a plan. */
export interface PlanTerms {
  readonly number: string
  readonly decidedOn: string
  readonly title: string
  readonly note?: string | null
  readonly unitsOn?: string | null
  readonly targets: readonly TargetTerms[]
}
