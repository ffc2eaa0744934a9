import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { DossierKind } from './dossier-kind.enum.ts'
import type { FilingLateness } from '../filing/filing-lateness.enum.ts'
import type { DossierStatus } from './dossier-status.enum.ts'
import type { ScreeningState } from '../screening/screening-state.enum.ts'

/** A row of `dossier`; days are `2026-11-23`. */
export interface Dossier {
  readonly id: string
  readonly productId: string
  readonly producerId: string
  readonly productName: string
  readonly producerName: string
  /** The commune where it is filed, as on the day of filing. */
  readonly unitId: string
  /** 1 to 26. */
  readonly setNumber: number
  readonly kind: DossierKind
  readonly status: DossierStatus
  /** Where it lies now. */
  readonly level: OfficeLevel
  /** Chooses the regime: the day of submission, until then the day it was begun. */
  readonly datedOn: string
  readonly regimeId: string
  /** Frozen at submission; null before. */
  readonly rubricId: string | null
  readonly planYear: number
  readonly receiptNumber: string | null
  readonly screening: ScreeningState
  readonly screeningReason: string | null
  /** Counts the changes of what the producer wrote. */
  readonly version: number
  readonly createdAt: Date
  readonly submittedAt: Date | null
  /** Of re-gradings that were handed in too late; null for all others. */
  readonly filedLate: FilingLateness | null
}

/** One event in a dossier's life. */
export interface DossierStep {
  readonly dossierId: string
  readonly number: number
  readonly step: string
  readonly level: OfficeLevel
  readonly actorId: string
  readonly at: Date
  /** Last day for what comes next; null where the regime sets none. */
  readonly dueOn: string | null
  readonly note: string | null
}
