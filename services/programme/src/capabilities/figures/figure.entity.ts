import type { FormulaName } from './formula-name.enum.ts'

/** Sums of one target, over a unit or all of them. */
export interface FigureRow {
  readonly targetId: string
  readonly numerator: number
  readonly denominator: number
  readonly records: number
}

/** A figure of one unit of a map. */
export interface UnitFigureRow extends FigureRow {
  readonly unitId: string
  readonly code: string
  readonly name: string
}

/** A record behind a figure. */
export interface TargetRecordRow {
  readonly targetId: string
  readonly recordId: string
  /** Whose change makes it be computed anew. */
  readonly subjectId: string
  readonly unitId: string
  readonly numerator: number
  readonly denominator: number
  readonly label: string
  readonly facts: Readonly<Record<string, unknown>>
}

/** Whose records: null stands for all. */
export interface Extent {
  readonly formula: FormulaName
  readonly subjectIds: readonly string[] | null
  readonly targetIds: readonly string[] | null
}

/** Something that has changed; null id: all of it. */
export interface Touched {
  readonly kind: string
  readonly id: string | null
}
