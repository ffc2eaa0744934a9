import { registerEnumType } from 'type-graphql'

export const SettlementState = { DRAWN: 'DRAWN', DISPUTED: 'DISPUTED', ACCEPTED: 'ACCEPTED', PAID: 'PAID' } as const
export type SettlementState = keyof typeof SettlementState

registerEnumType(SettlementState, {
  name: 'SettlementState',
  description: 'How far a statement of goods on consignment is.',
  valuesConfig: {
    DRAWN: { description: 'The point has drawn it up; the producer looks at it.' },
    DISPUTED: { description: 'The producer says that something is wrong; the point answers with another version.' },
    ACCEPTED: { description: 'Both sides agree; it is to be paid.' },
    PAID: { description: 'It was paid, outside the platform.' },
  },
})

export const SettlementAction = { ACCEPT: 'ACCEPT', DISPUTE: 'DISPUTE', CORRECT: 'CORRECT', RECORD_PAYMENT: 'RECORD_PAYMENT' } as const
export type SettlementAction = keyof typeof SettlementAction

registerEnumType(SettlementAction, {
  name: 'SettlementAction',
  description: 'What a person may do with a statement now.',
  valuesConfig: {
    ACCEPT: { description: '`acceptSettlement`: the producer.' },
    DISPUTE: { description: '`disputeSettlement`: the producer.' },
    CORRECT: { description: '`correctSettlement`: managers of the point.' },
    RECORD_PAYMENT: { description: '`recordSettlementPayment`: managers of the point.' },
  },
})

export const SettlementEvent = {
  DRAWN: 'DRAWN',
  DISPUTED: 'DISPUTED',
  CORRECTED: 'CORRECTED',
  ACCEPTED: 'ACCEPTED',
  PAID: 'PAID',
} as const
export type SettlementEvent = keyof typeof SettlementEvent

registerEnumType(SettlementEvent, {
  name: 'SettlementEvent',
  description: 'What somebody did with a statement.',
  valuesConfig: {
    DRAWN: { description: 'Drew it up.' },
    DISPUTED: { description: 'Said what is wrong with it.' },
    CORRECTED: { description: 'Drew up another version.' },
    ACCEPTED: { description: 'Agreed.' },
    PAID: { description: 'Recorded that it was paid.' },
  },
})

export const SettlementLineKind = { SALE: 'SALE', RETURN: 'RETURN', LOSS: 'LOSS', CORRECTION: 'CORRECTION' } as const
export type SettlementLineKind = keyof typeof SettlementLineKind

registerEnumType(SettlementLineKind, {
  name: 'SettlementLineKind',
  description: 'What a line of a statement is about.',
  valuesConfig: {
    SALE: { description: 'Goods that a customer paid for.' },
    RETURN: { description: 'Sold goods that came back; quantity and amounts are negative.' },
    LOSS: { description: 'Goods that were lost in the point’s keeping; settled as if they were sold.' },
    CORRECTION: { description: 'An amount that another version added or took away, with a reason.' },
  },
})
