/** What an office asked for before it accepts a dossier. */
export interface CompletionRequest {
  readonly dossierId: string
  /** Counts from 1 for each dossier. */
  readonly number: number
  readonly missing: readonly string[]
  readonly dueOn: string
  readonly requestedBy: string
  readonly requestedAt: Date
  /** Null while the producer is at it. */
  readonly completedAt: Date | null
}
