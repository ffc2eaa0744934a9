import type { CertificateStanding } from '~/gql/shop/graphql'

export type ProofTone = 'good' | 'caution' | 'bad' | 'unknown'

/** How what a certificate is worth today is shown. */
export const PROOF_TONES: Record<CertificateStanding, ProofTone> = {
  VALID: 'good',
  EXTENDED: 'caution',
  EXPIRED: 'caution',
  REVOKED: 'bad',
  REPLACED: 'caution',
  NOT_ON_RECORD: 'caution',
}
