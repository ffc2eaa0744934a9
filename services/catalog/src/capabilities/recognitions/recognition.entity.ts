import type { RevocationGround } from './revocation-ground.enum.ts'
import type { VerificationLevel } from './verification-level.enum.ts'

/** A row of `recognition`: what `programme` announced last. */
export interface Recognition {
  readonly id: string
  readonly productId: string
  readonly star: number
  readonly decisionNumber: string | null
  readonly authority: string | null
  readonly issuedOn: string
  readonly isIssueDateApproximate: boolean
  readonly expiresOn: string
  readonly extendedTo: string | null
  readonly revokedOn: string | null
  readonly revocationGround: RevocationGround | null
  readonly revocationNote: string | null
  readonly verificationLevel: VerificationLevel
  readonly source: string | null
}
