/** Who acts for a unit on paper. */
export interface OfficeFacts {
  readonly level: 'COMMUNE' | 'DISTRICT' | 'PROVINCE' | 'CENTRE'
  readonly unitId: string | null
  readonly unitName: string | null
}

/** Who signed, as told with the decision; null where nobody told. */
export interface SignerFacts extends OfficeFacts {
  readonly signerName: string | null
  readonly signerTitle: string | null
}

export interface DecisionFacts extends SignerFacts {
  readonly id: string
  readonly kind: 'RECOGNITION' | 'REVOCATION'
  readonly number: string
  readonly issuedOn: string
  readonly authority: string
  readonly legalBasis: string
  readonly certificateMonths: number
  readonly products: readonly DecidedProduct[]
}
export interface DecidedProduct {
  readonly productName: string
  readonly producerName: string
  readonly producerId: string
  readonly unitName: string
  readonly average: number | null
  readonly star: number
  readonly certificateNumber: string | null
  readonly expiresOn: string
  readonly revokedOn: string | null
  readonly revocationGround: string | null
  readonly revocationNote: string | null
}

export interface RecognitionFacts extends SignerFacts {
  readonly id: string
  readonly star: number
  readonly productName: string
  readonly producerName: string
  readonly producerId: string
  readonly originUnitId: string
  readonly originName: string
  readonly decisionNumber: string
  readonly authority: string
  readonly certificateNumber: string
  readonly issuedOn: string
  readonly expiresOn: string
  readonly revokedOn: string | null
  readonly isPublished: boolean
}

export interface SessionFacts extends OfficeFacts {
  readonly id: string
  readonly name: string
  readonly heldOn: string
  readonly status: string
  readonly councilId: string
  readonly councilName: string
  readonly councilDecision: string
  readonly councilDecidedOn: string
  readonly agreement: string
  readonly quorum: number
  readonly members: readonly SessionMember[]
  readonly dossiers: readonly SessionDossier[]
  readonly conflicts: readonly { readonly member: string; readonly productName: string; readonly reason: string }[]
}
export interface SessionMember {
  readonly userId: string
  readonly name: string
  readonly position: string | null
  readonly role: string
  /** Null where nobody has written down who was there. */
  readonly isPresent: boolean | null
  /** How many sheets of this sitting are the member’s. */
  readonly sheets: number
}
export interface SessionDossier {
  readonly productName: string
  readonly producerName: string
  readonly sheets: readonly { readonly member: string; readonly total: number; readonly isDisqualifying: boolean }[]
  readonly average: number | null
  readonly star: number | null
  readonly outcome: string | null
}
