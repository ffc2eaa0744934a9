/** What the papers of a dossier say; days are `2026-11-23`, moments already days in Vietnam. */
export interface DossierFacts {
  readonly id: string
  readonly productName: string
  readonly producerName: string
  readonly producerId: string
  readonly setNumber: number
  readonly kind: 'FIRST_TIME' | 'UPGRADE' | 'RE_GRADING'
  readonly status: string
  readonly datedOn: string
  readonly receiptNumber: string | null
  readonly submittedOn: string | null
  readonly unitId: string
  readonly unitName: string
  readonly provinceName: string | null
  readonly rubricId: string | null
  readonly regimeId: string
  readonly form: FormFacts
}

/** The forms as the producer filled them in; anything may be missing. */
export type FormFacts = { readonly [Field in FormField]?: string | null } & {
  readonly labourCount?: number | null
  readonly localLabourCount?: number | null
  readonly business?: readonly { readonly year: number; readonly revenue: number; readonly profit: number }[]
}
export type FormField =
  | 'applicantType'
  | 'registrationNumber'
  | 'foundedOn'
  | 'address'
  | 'phone'
  | 'email'
  | 'representativeName'
  | 'representativeTitle'
  | 'representativeGender'
  | 'representativeEthnicity'
  | 'specification'
  | 'standard'
  | 'history'
  | 'organisation'
  | 'materials'
  | 'technology'
  | 'qualityChanges'
  | 'market'
  | 'plan'

export interface AnswerFacts {
  readonly code: string
  readonly optionIndex: number | null
  readonly points: number
  readonly note: string | null
}
export interface EvidenceFacts {
  readonly id: string
  readonly type: string
  readonly title: string
  readonly issuedOn: string | null
  readonly expiresOn: string | null
  readonly fileHash: string
  readonly isPrivate: boolean
  /** Criteria it proves, `*` for the dossier as a whole. */
  readonly codes: readonly string[]
}
export interface OpinionFacts {
  readonly origin: string
  readonly localLabour: string
  readonly originOfIdea: string
  readonly localIdentity: string
  readonly isProposed: boolean
  readonly givenOn: string
}
