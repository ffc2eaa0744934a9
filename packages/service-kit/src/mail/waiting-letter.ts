/** What is to be written; whom it reaches and what it says is found out when it is sent. */
export type LetterKind = 'SIGN_IN_LINK' | 'INVITATION'

/** A letter that waits to be sent. No link or token is kept in it. */
export interface WaitingLetter {
  readonly id: string
  readonly kind: LetterKind
  readonly recipient: string
  /** Id of what it is about; null where the recipient says it all. */
  readonly about: string | null
  readonly validUntil: Date
  readonly attempts: number
}
