import { eventContract } from '../event-contract.ts'

/** A source says that a product was recognised; whether and how it counts is decided by `programme`. Key: the product's id. */
export const RecognitionClaimedV1 = eventContract<{
  readonly productId: string
  /** 3 to 5. */
  readonly star: number
  readonly decisionNumber: string | null
  readonly authority: string | null
  readonly issuedOn: string
  /** The source gives only the year or the day of the news. */
  readonly isIssueDateApproximate: boolean
  /** Null when the source does not tell: then the months of the law. */
  readonly expiresOn: string | null
  /** First day without the star, when the source tells of a revocation; its words are the note. */
  readonly revokedOn: string | null
  readonly revocationNote: string | null
  readonly verificationLevel: 'DECISION_SEEN' | 'OFFICIAL_NEWS' | 'PROPOSAL_ONLY' | 'COMMERCIAL'
  /** Where it was read. */
  readonly source: string | null
}>('catalog.recognition-claimed.v1')
