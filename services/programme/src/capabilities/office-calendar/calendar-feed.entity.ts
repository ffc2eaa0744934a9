/** An address from which a calendar programme reads an officer’s due dates. */
export interface CalendarFeed {
  readonly id: string
  readonly userId: string
  /** As they were when the officer last asked for the address in person. */
  readonly areaIds: readonly string[]
  readonly openedAt: Date
  readonly goodUntil: Date
}

/** A dossier whose present step has a last day, for the office where it lies. */
export interface DueDate {
  readonly dossierId: string
  readonly stepNumber: number
  readonly productName: string
  readonly receiptNumber: string
  readonly status: string
  readonly dueOn: string
  readonly changedAt: Date
}
