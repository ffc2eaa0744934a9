import type { RevocationGround } from './revocation-ground.enum.ts'
import type { VerificationLevel } from './verification-level.enum.ts'

/** A row of `recognition`; days are `2026-11-23`. */
export interface Recognition {
  readonly id: string
  readonly productId: string
  readonly star: number
  /** Null: imported, and then so is `decisionId`. */
  readonly dossierId: string | null
  readonly decisionId: string | null
  readonly decisionNumber: string | null
  readonly authority: string | null
  readonly certificateNumber: string | null
  readonly issuedOn: string
  readonly isIssueDateApproximate: boolean
  readonly expiresOn: string
  readonly extendedTo: string | null
  readonly extensionBasis: string | null
  readonly revokedOn: string | null
  readonly revocationGround: RevocationGround | null
  readonly revocationNote: string | null
  readonly revocationDecisionId: string | null
  readonly verificationLevel: VerificationLevel
  readonly source: string | null
  readonly version: number
}
