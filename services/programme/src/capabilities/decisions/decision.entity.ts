import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { DecisionKind } from './decision-kind.enum.ts'

/** A row of `decision`: a numbered act of an authority. */
export interface Decision {
  readonly id: string
  readonly kind: DecisionKind
  readonly number: string
  readonly issuedOn: string
  readonly level: OfficeLevel
  /** Null at the centre. */
  readonly unitId: string | null
  readonly authority: string
  readonly regimeId: string
  readonly issuedBy: string
  readonly createdAt: Date
  /** Both or none: null until told. */
  readonly signerName: string | null
  readonly signerTitle: string | null
}
