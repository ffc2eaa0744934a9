/** What a certificate says and its signature vouches for; days are `2026-11-23`. */
export interface CertificateFacts {
  readonly recognitionId: string
  readonly star: number
  readonly issuedOn: string
  readonly expiresOn: string
  readonly productName: string
  readonly producerName: string
  readonly decisionNumber: string
  readonly authority: string
  readonly certificateNumber: string
}

/** A row of `certificate_key`. */
export interface KnownKey {
  /** Eight hexadecimal digits: the beginning of the key’s SHA-256. */
  readonly id: string
  /** The 32 bytes of the Ed25519 public key, base64url. */
  readonly publicKey: string
  readonly knownAt: Date
  /** Null while what it signed is believed. */
  readonly distrustedAt: Date | null
}

/** A row of `issued_document`. */
export interface IssuedDocument {
  readonly hash: string
  readonly kind: string
  readonly subjectId: string
  readonly title: string
  readonly number: string | null
  readonly datedOn: string
  readonly bytes: number
  /** What the code on a certificate holds; null for other papers. */
  readonly token: string | null
}
