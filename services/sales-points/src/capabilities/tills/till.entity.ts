/** A device that sells for one sales point, also without a network. */
export interface Till {
  readonly id: string
  readonly salesPointId: string
  readonly name: string
  /** What its signatures are checked with: ECDSA on P-256, SubjectPublicKeyInfo in base64. */
  readonly publicKey: string
  readonly registeredBy: string
  readonly registeredAt: Date
  readonly revokedBy: string | null
  readonly revokedAt: Date | null
  readonly revokeReason: string | null
  readonly syncedAt: Date | null
  /** By how much its clock was ahead when it last sent something. */
  readonly clockOffsetSeconds: number | null
}

/** Numbers of a journal that have not come, first and last. */
export interface NumberGap {
  readonly from: number
  readonly to: number
}
