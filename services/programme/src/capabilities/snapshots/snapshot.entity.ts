/** A row of `plan_snapshot`: it never changes. */
export interface Snapshot {
  readonly id: string
  readonly planId: string
  /** Day, `2024-06-30`. */
  readonly takenOn: string
  readonly note: string | null
  readonly takenAt: Date
}

/** A target’s figure as it was frozen, over all units. */
export interface FrozenFigure {
  readonly snapshotId: string
  readonly targetId: string
  readonly code: string
  readonly takenOn: string
  readonly measure: 'PERCENT' | 'COUNT'
  readonly numerator: number
  readonly denominator: number
}
