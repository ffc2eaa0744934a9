/** A letter that waits to be sent. No link or token is kept in it. */
export interface WaitingLetter<Kind extends string = string> {
  readonly id: string
  /** What is to be written; whom it reaches and what it says is found out when it is sent. */
  readonly kind: Kind
  readonly recipient: string
  /** Id of what it is about; null where the recipient says it all. */
  readonly about: string | null
  /** What its writer has to know besides; null where that can be looked up. */
  readonly content: unknown
  readonly validUntil: Date
  readonly attempts: number
}

/** What is told to have one written. */
export interface LetterOrder<Kind extends string = string> extends Pick<
  WaitingLetter<Kind>,
  'kind' | 'recipient' | 'about' | 'validUntil'
> {
  /** Ordered twice under one id it is one letter; absent: each order is a letter of its own. */
  readonly id?: string
  readonly content?: unknown
  /** Its first turn; absent: at once. */
  readonly notBefore?: Date
}
