/** A member’s points for one criterion. */
export interface ScoreLine {
  readonly criterionCode: string
  /** Place among the rubric’s options; null where the points of a part were given. */
  readonly optionIndex: number | null
  readonly points: number
  readonly note: string | null
}

/** A row of `score_sheet` with its lines: never changed. */
export interface ScoreSheet {
  readonly id: string
  readonly sessionId: string
  readonly dossierId: string
  readonly memberId: string
  readonly rubricId: string
  readonly total: number
  readonly isDisqualifying: boolean
  readonly disqualificationReason: string | null
  readonly comment: string | null
  readonly submittedAt: Date
  readonly lines: readonly ScoreLine[]
}
