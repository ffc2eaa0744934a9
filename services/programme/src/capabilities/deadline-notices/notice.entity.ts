import type { OfficeLevel } from '../known-facts/office-level.enum.ts'
import type { NoticeKind } from './notice-kind.enum.ts'

/** A step of a dossier that waits for somebody, and until when. */
export interface DueStep {
  readonly dossierId: string
  readonly stepNumber: number
  readonly status: string
  readonly producerId: string
  readonly unitId: string
  readonly level: OfficeLevel
  readonly dueOn: string
  readonly productName: string
  readonly receiptNumber: string | null
  /** Units of that level that the dossier lies in. */
  readonly areaIds: readonly string[]
}

/** A reminder for whoever has to act: a producer, or the office in charge of a unit at a level. */
export interface Notice {
  readonly id: string
  readonly dossierId: string
  readonly stepNumber: number
  readonly kind: NoticeKind
  readonly producerId: string | null
  readonly unitId: string | null
  readonly level: OfficeLevel | null
  readonly dueOn: string
  readonly writtenAt: Date
}

export interface ReceivedNotice extends Notice {
  /** Null while this person has not read it. */
  readonly readAt: Date | null
}

/** Whose notices: a person’s producers and areas. */
export interface Recipient {
  readonly userId: string
  readonly producerIds: readonly string[]
  readonly areaIds: readonly string[]
  readonly isMinistry: boolean
}
