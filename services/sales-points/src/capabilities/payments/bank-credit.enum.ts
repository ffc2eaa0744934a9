import { registerEnumType } from 'type-graphql'

export const BankCreditState = {
  MATCHED: 'MATCHED',
  TO_REVIEW: 'TO_REVIEW',
  UNKNOWN: 'UNKNOWN',
  REFUND_OWED: 'REFUND_OWED',
  REFUNDED: 'REFUNDED',
  NOT_OURS: 'NOT_OURS',
} as const
export type BankCreditState = keyof typeof BankCreditState

registerEnumType(BankCreditState, {
  name: 'BankCreditState',
  description: 'Where money that came in on a sales point’s account stands. TO_REVIEW, UNKNOWN and REFUND_OWED wait for a manager.',
  valuesConfig: {
    MATCHED: { description: 'It pays an order.' },
    TO_REVIEW: { description: 'It names an order, but does not fit; a manager decides.' },
    UNKNOWN: { description: 'It names no order of the point; a manager looks whose it is.' },
    REFUND_OWED: { description: 'Somebody paid twice, too late or too much: what is over must be sent back.' },
    REFUNDED: { description: 'A manager recorded that it was sent back.' },
    NOT_OURS: { description: 'A manager said that it has nothing to do with orders.' },
  },
})

export const BankCreditReason = {
  EXACT: 'EXACT',
  AMOUNT_DIFFERS: 'AMOUNT_DIFFERS',
  DOUBLE: 'DOUBLE',
  LATE: 'LATE',
  NOT_BY_TRANSFER: 'NOT_BY_TRANSFER',
  SEVERAL_ORDERS: 'SEVERAL_ORDERS',
  ORDER_UNKNOWN: 'ORDER_UNKNOWN',
  NO_REFERENCE: 'NO_REFERENCE',
  UNMATCHED: 'UNMATCHED',
  BY_HAND: 'BY_HAND',
} as const
export type BankCreditReason = keyof typeof BankCreditReason

registerEnumType(BankCreditReason, {
  name: 'BankCreditReason',
  description: 'Why money that came in stands where it stands.',
  valuesConfig: {
    EXACT: { description: 'It names an order that waited for exactly this amount.' },
    AMOUNT_DIFFERS: { description: 'It names an order that costs more or less.' },
    DOUBLE: { description: 'The order it names is paid by another transfer.' },
    LATE: { description: 'The order it names had ended unpaid, and its goods were free again.' },
    NOT_BY_TRANSFER: { description: 'The order it names is paid when it is fetched.' },
    SEVERAL_ORDERS: { description: 'It names several orders of the point.' },
    ORDER_UNKNOWN: { description: 'It names something like an order, but none of the point.' },
    NO_REFERENCE: { description: 'It names no order.' },
    UNMATCHED: { description: 'A manager said that it does not pay the order to which it was matched.' },
    BY_HAND: { description: 'A manager decided.' },
  },
})

export const BankStatementOutcome = {
  MATCHED: 'MATCHED',
  TO_REVIEW: 'TO_REVIEW',
  UNKNOWN: 'UNKNOWN',
  SEEN_BEFORE: 'SEEN_BEFORE',
  NOT_A_CREDIT: 'NOT_A_CREDIT',
  PROBLEM: 'PROBLEM',
} as const
export type BankStatementOutcome = keyof typeof BankStatementOutcome

registerEnumType(BankStatementOutcome, {
  name: 'BankStatementOutcome',
  description: 'What became of a row of a statement when it was imported.',
  valuesConfig: {
    MATCHED: { description: 'It pays an order.' },
    TO_REVIEW: { description: 'A manager decides: the amount differs, it is double, late, or names several orders.' },
    UNKNOWN: { description: 'It names no order of the point.' },
    SEEN_BEFORE: { description: 'It was in an earlier file, or further up in this one; nothing changed.' },
    NOT_A_CREDIT: { description: 'No money came in by it.' },
    PROBLEM: { description: 'It could not be read; nothing was kept of it.' },
  },
})

export const BankStatementProblem = {
  DATE_UNREADABLE: 'DATE_UNREADABLE',
  AMOUNT_UNREADABLE: 'AMOUNT_UNREADABLE',
  DATE_IN_FUTURE: 'DATE_IN_FUTURE',
} as const
export type BankStatementProblem = keyof typeof BankStatementProblem

registerEnumType(BankStatementProblem, {
  name: 'BankStatementProblem',
  description: 'Why a row of a statement could not be read. Mend the row in the file and import it again: what was kept is not kept twice.',
  valuesConfig: {
    DATE_UNREADABLE: { description: 'The day is not written as `23/11/2026` or `2026-11-23`.' },
    AMOUNT_UNREADABLE: { description: 'The amount is no number of whole đồng.' },
    DATE_IN_FUTURE: { description: 'The day has not come yet: day and month may be the wrong way round.' },
  },
})

export const BankCreditAction = {
  MATCH: 'MATCH',
  REFUND: 'REFUND',
  SET_ASIDE: 'SET_ASIDE',
  UNMATCH: 'UNMATCH',
  UNDO: 'UNDO',
} as const
export type BankCreditAction = keyof typeof BankCreditAction

registerEnumType(BankCreditAction, {
  name: 'BankCreditAction',
  description: 'What a manager may do about money that came in, each by the mutation of its name.',
  valuesConfig: {
    MATCH: { description: '`matchBankCredits`.' },
    REFUND: { description: '`refundBankCredit`.' },
    SET_ASIDE: { description: '`setBankCreditAside`.' },
    UNMATCH: { description: '`unmatchBankCredit`; refused while goods are with the customer for it.' },
    UNDO: { description: '`undoBankCreditDecision`.' },
  },
})
