import { registerEnumType } from 'type-graphql'

export const ContractSide = { SALES_POINT: 'SALES_POINT', PRODUCER: 'PRODUCER' } as const
export type ContractSide = keyof typeof ContractSide

registerEnumType(ContractSide, {
  name: 'ContractSide',
  description: 'One of the two who do business with each other.',
  valuesConfig: {
    SALES_POINT: { description: 'The sales point.' },
    PRODUCER: { description: 'The producer.' },
  },
})

export const ConsignmentState = {
  PROPOSED: 'PROPOSED',
  ACCEPTED: 'ACCEPTED',
  DECLINED: 'DECLINED',
  WITHDRAWN: 'WITHDRAWN',
  TERMINATED: 'TERMINATED',
} as const
export type ConsignmentState = keyof typeof ConsignmentState

registerEnumType(ConsignmentState, {
  name: 'ConsignmentState',
  description: 'How far an agreement about goods on consignment is.',
  valuesConfig: {
    PROPOSED: { description: 'One side has proposed it; the other has not answered.' },
    ACCEPTED: { description: 'Both sides agree.' },
    DECLINED: { description: 'The other side does not want it.' },
    WITHDRAWN: { description: 'Who proposed it took it back.' },
    TERMINATED: { description: 'One side gave notice, or a newer agreement follows: it ends after its last day.' },
  },
})

export const ConsignmentAction = { ACCEPT: 'ACCEPT', DECLINE: 'DECLINE', WITHDRAW: 'WITHDRAW', TERMINATE: 'TERMINATE' } as const
export type ConsignmentAction = keyof typeof ConsignmentAction

registerEnumType(ConsignmentAction, {
  name: 'ConsignmentAction',
  description: 'What a person may do with an agreement now.',
  valuesConfig: {
    ACCEPT: { description: '`answerConsignment`: the side that did not propose it.' },
    DECLINE: { description: '`answerConsignment`: the side that did not propose it.' },
    WITHDRAW: { description: '`answerConsignment`: the side that proposed it.' },
    TERMINATE: { description: '`terminateConsignment`: either side.' },
  },
})
