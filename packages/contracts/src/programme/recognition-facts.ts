/** A recognition as it stands after what is announced; days are `2026-11-23`. Each announcement tells all of it. */
export interface RecognitionFacts {
  readonly recognitionId: string
  readonly productId: string
  /** 3 to 5. */
  readonly star: number
  readonly decisionNumber: string | null
  readonly authority: string | null
  /** Null: imported, there is no certificate of ours. */
  readonly certificateNumber: string | null
  readonly issuedOn: string
  /** The source gives only the year or the day of the news. */
  readonly isIssueDateApproximate: boolean
  /** Last day by the months of the law. */
  readonly expiresOn: string
  /** Last day of the transition; null without one. */
  readonly extendedTo: string | null
  /** First day without the star; null unless revoked or replaced, and then so are ground and note. */
  readonly revokedOn: string | null
  readonly revocationGround: RevocationGround | null
  readonly revocationNote: string | null
  readonly verificationLevel: 'DECISION_SEEN' | 'OFFICIAL_NEWS' | 'PROPOSAL_ONLY' | 'COMMERCIAL'
  /** Where it was read; null when not recorded, or decided here. */
  readonly source: string | null
  /** Null: imported. */
  readonly dossierId: string | null
  /** Grows with every change: what is told under a lower one is out of date. */
  readonly version: number
}

export type RevocationGround =
  | 'FALSE_DOSSIER'
  | 'CRITERIA_NOT_KEPT'
  | 'LAW_BROKEN'
  | 'MARK_MISUSED'
  | 'PRODUCTION_STOPPED'
  | 'CONCLUSION_OF_AUTHORITY'
  /** A later recognition of the product took its place. */
  | 'REPLACED'
