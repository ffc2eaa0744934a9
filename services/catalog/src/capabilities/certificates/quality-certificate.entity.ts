import type { CertificateScheme } from './certificate-scheme.enum.ts'

/** A row of `quality_certificate`, with whether it is valid on the day asked for. */
export interface QualityCertificate {
  readonly id: string
  readonly productId: string
  readonly scheme: CertificateScheme
  readonly number: string | null
  readonly issuer: string | null
  readonly scope: string | null
  readonly issuedOn: string | null
  readonly expiresOn: string | null
  readonly isDemo: boolean
  readonly isValid: boolean
}
