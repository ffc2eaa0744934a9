import { registerEnumType } from 'type-graphql'

export const ReturnStatus = {
  ASKED: 'ASKED',
  DECLINED: 'DECLINED',
  ACCEPTED: 'ACCEPTED',
  RECEIVED: 'RECEIVED',
  REFUNDED: 'REFUNDED',
  WITHDRAWN: 'WITHDRAWN',
} as const
export type ReturnStatus = keyof typeof ReturnStatus

registerEnumType(ReturnStatus, {
  name: 'ReturnStatus',
  description: 'Where a return stands.',
  valuesConfig: {
    ASKED: { description: 'The customer asked; the sales point answers.' },
    DECLINED: { description: 'The sales point said no, and why.' },
    ACCEPTED: { description: 'The sales point waits for the goods.' },
    RECEIVED: { description: 'The goods are back; the money is owed.' },
    REFUNDED: { description: 'The money was given back.' },
    WITHDRAWN: { description: 'The customer keeps the goods after all.' },
  },
})

export const ReturnReason = {
  FAULTY: 'FAULTY',
  WRONG_GOODS: 'WRONG_GOODS',
  NOT_AS_DESCRIBED: 'NOT_AS_DESCRIBED',
  CHANGED_MIND: 'CHANGED_MIND',
} as const
export type ReturnReason = keyof typeof ReturnReason

registerEnumType(ReturnReason, {
  name: 'ReturnReason',
  description: 'Why goods come back. Alcohol and what expires soon come back only for one of the first three.',
  valuesConfig: {
    FAULTY: { description: 'Spoiled, broken or leaking.' },
    WRONG_GOODS: { description: 'Other goods than were ordered.' },
    NOT_AS_DESCRIBED: { description: 'Not what the page says.' },
    CHANGED_MIND: { description: 'The customer does not want them any more.' },
  },
})

export const ReturnOutcome = { RETURNED: 'RETURNED', WRITTEN_OFF: 'WRITTEN_OFF' } as const
export type ReturnOutcome = keyof typeof ReturnOutcome

registerEnumType(ReturnOutcome, {
  name: 'ReturnOutcome',
  description: 'What became of goods that came back.',
  valuesConfig: {
    RETURNED: { description: 'They lie on the shelf again, in their lot.' },
    WRITTEN_OFF: { description: 'They were spoiled and given up.' },
  },
})

export const ReturnRefundMethod = { CASH: 'CASH', BANK_TRANSFER: 'BANK_TRANSFER' } as const
export type ReturnRefundMethod = keyof typeof ReturnRefundMethod

registerEnumType(ReturnRefundMethod, {
  name: 'ReturnRefundMethod',
  description: 'How money was given back.',
  valuesConfig: { CASH: { description: 'In cash.' }, BANK_TRANSFER: { description: 'To the account of the customer.' } },
})

export const ReturnAction = { ANSWER: 'ANSWER', RECEIVE: 'RECEIVE', RECORD_REFUND: 'RECORD_REFUND' } as const
export type ReturnAction = keyof typeof ReturnAction

registerEnumType(ReturnAction, {
  name: 'ReturnAction',
  description: 'What the sales point may do with a return next, each by the mutation of its name.',
  valuesConfig: {
    ANSWER: { description: '`answerReturn`.' },
    RECEIVE: { description: '`receiveReturn`.' },
    RECORD_REFUND: { description: '`recordReturnRefund`.' },
  },
})

export const ReturnDenial = {
  NOT_HANDED_OVER: 'NOT_HANDED_OVER',
  TOO_LATE: 'TOO_LATE',
  MORE_THAN_BOUGHT: 'MORE_THAN_BOUGHT',
  ONLY_WHEN_FAULTY: 'ONLY_WHEN_FAULTY',
  ASKED_BEFORE: 'ASKED_BEFORE',
} as const
export type ReturnDenial = keyof typeof ReturnDenial

registerEnumType(ReturnDenial, {
  name: 'ReturnDenial',
  description: 'Why a return cannot be asked for.',
  valuesConfig: {
    NOT_HANDED_OVER: { description: 'The customer does not have the goods.' },
    TOO_LATE: { description: 'The days in which the sales point takes goods back are over.' },
    MORE_THAN_BOUGHT: { description: 'More than was bought, or than has not come back yet.' },
    ONLY_WHEN_FAULTY: {
      description: 'Alcohol, and what expires within thirty days of being handed over, come back only when something is wrong with them.',
    },
    ASKED_BEFORE: { description: 'Another return of this order is open.' },
  },
})
