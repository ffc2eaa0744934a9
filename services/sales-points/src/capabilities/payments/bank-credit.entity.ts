import type { BankCreditReason, BankCreditState, BankStatementOutcome, BankStatementProblem } from './bank-credit.enum.ts'

/** Money that came in on a point's account, and where each đồng of it is. */
export interface BankCredit {
  readonly id: string
  readonly sequence: string
  readonly salesPointId: string
  /** Calendar day of the bank's books. */
  readonly bookedOn: string
  readonly amount: number
  readonly description: string
  readonly transactionId: string | null
  readonly contentHash: string
  readonly occurrence: number
  readonly state: BankCreditState
  readonly reason: BankCreditReason
  /** The order it names, or that a manager matched it to. */
  readonly orderId: string | null
  /** The order that a manager said it does not pay; it is matched there no more by itself. */
  readonly notForOrder: string | null
  readonly undecided: number
  readonly toOrder: number
  readonly owedBack: number
  readonly givenBack: number
  readonly notOurs: number
  /** Null: the rules decided. */
  readonly decidedBy: string | null
  readonly decidedAt: Date | null
  readonly note: string | null
}

export interface NewCredit {
  readonly id: string
  readonly bookedOn: string
  readonly amount: number
  readonly description: string
  readonly transactionId: string | null
  readonly contentHash: string
  readonly occurrence: number
}

/** Where the đồng of a credit are; they add up to its amount. */
export interface Shares {
  readonly undecided?: number
  readonly toOrder?: number
  readonly owedBack?: number
  readonly givenBack?: number
  readonly notOurs?: number
}

export interface Placing extends Shares {
  readonly id: string
  readonly reason: BankCreditReason
  readonly orderId: string | null
}

/** Whose decision a placing is; nobody's: that of the rules. */
export interface Decision {
  readonly by: string
  readonly at: Date
  readonly note: string | null
}

export interface BankStatementRow {
  /** Line in the file, from 1. */
  readonly line: number
  readonly outcome: BankStatementOutcome
  readonly problem: BankStatementProblem | null
  readonly creditId: string | null
}

export interface BankStatement {
  readonly id: string
  readonly sequence: string
  readonly salesPointId: string
  readonly fileName: string
  readonly rows: readonly BankStatementRow[]
  readonly importedBy: string
  readonly importedAt: Date
}
