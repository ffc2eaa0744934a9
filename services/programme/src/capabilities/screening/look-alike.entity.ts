/** A published product nearby whose name resembles that of a dossier’s product. */
export interface LookAlike {
  readonly dossierId: string
  readonly productId: string
  readonly name: string
  /** How alike the names are, 0 to 1. */
  readonly likeness: number
  /** Whether both come from one commune; otherwise from one district. */
  readonly isSameCommune: boolean
  readonly isSameProducer: boolean
  readonly hasStar: boolean
}

export interface ScreeningDecision {
  readonly dossierId: string
  readonly isAdmitted: boolean
  readonly reason: string
  readonly packagingNote: string | null
  readonly decidedBy: string
  readonly decidedAt: Date
}
