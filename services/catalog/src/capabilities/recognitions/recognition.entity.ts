import type { VerificationLevel } from './verification-level.enum.ts'

/** A row of `recognition`. */
export interface Recognition {
  readonly id: string
  readonly productId: string
  readonly star: number
  readonly decisionNumber: string | null
  readonly authority: string | null
  readonly issuedOn: string
  readonly isIssueDateApproximate: boolean
  readonly expiresOn: string
  readonly isExtended: boolean
  readonly revokedOn: string | null
  readonly revocationGround: string | null
  readonly verificationLevel: VerificationLevel
  readonly source: string | null
}
