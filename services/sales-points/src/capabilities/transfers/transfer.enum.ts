import { registerEnumType } from 'type-graphql'

export const TransferState = {
  DRAFT: 'DRAFT',
  READY: 'READY',
  IN_TRANSIT: 'IN_TRANSIT',
  PARTIALLY_RECEIVED: 'PARTIALLY_RECEIVED',
  RECEIVED: 'RECEIVED',
  CANCELLED: 'CANCELLED',
} as const
export type TransferState = keyof typeof TransferState

registerEnumType(TransferState, {
  name: 'TransferState',
  description: 'How far a transfer of goods between sales points is.',
  valuesConfig: {
    DRAFT: { description: 'The sending point is still putting it together. Nothing has left the shelf.' },
    READY: { description: 'Packed and shown to the receiving point. Nothing has left the shelf.' },
    IN_TRANSIT: { description: 'The goods left the sending shelf and lie on nobody’s.' },
    PARTIALLY_RECEIVED: { description: 'Something was received or reported; something is still under way or unresolved.' },
    RECEIVED: { description: 'Everything that left was received, given up or brought back.' },
    CANCELLED: { description: 'Given up before anything left the shelf.' },
  },
})

export const TransferDirection = { INCOMING: 'INCOMING', OUTGOING: 'OUTGOING' } as const
export type TransferDirection = keyof typeof TransferDirection

registerEnumType(TransferDirection, {
  name: 'TransferDirection',
  description: 'Which way goods go, seen from one sales point.',
  valuesConfig: {
    INCOMING: { description: 'Towards the point.' },
    OUTGOING: { description: 'Away from the point.' },
  },
})

export const TransferStepKind = {
  DRAFTED: 'DRAFTED',
  CHANGED: 'CHANGED',
  READIED: 'READIED',
  REOPENED: 'REOPENED',
  DISPATCHED: 'DISPATCHED',
  RECEIVED: 'RECEIVED',
  SOLD: 'SOLD',
  RESOLVED: 'RESOLVED',
  CANCELLED: 'CANCELLED',
} as const
export type TransferStepKind = keyof typeof TransferStepKind

registerEnumType(TransferStepKind, {
  name: 'TransferStepKind',
  description: 'What somebody did with a transfer.',
  valuesConfig: {
    DRAFTED: { description: 'Began it.' },
    CHANGED: { description: 'Changed its lines or note.' },
    READIED: { description: 'Said that it is packed.' },
    REOPENED: { description: 'Took it back to change it.' },
    DISPATCHED: { description: 'Sent the goods away.' },
    RECEIVED: { description: 'Took goods in, or reported what was wrong with them.' },
    SOLD: { description: 'Sold some of it at the fair.' },
    RESOLVED: { description: 'Said where goods of a discrepancy ended up.' },
    CANCELLED: { description: 'Gave it up.' },
  },
})

export const TransferAction = {
  CHANGE: 'CHANGE',
  READY: 'READY',
  REOPEN: 'REOPEN',
  DISPATCH: 'DISPATCH',
  CANCEL: 'CANCEL',
  RECEIVE: 'RECEIVE',
  SELL_AT_FAIR: 'SELL_AT_FAIR',
  RESOLVE: 'RESOLVE',
} as const
export type TransferAction = keyof typeof TransferAction

registerEnumType(TransferAction, {
  name: 'TransferAction',
  description: 'What a person may do with a transfer now.',
  valuesConfig: {
    CHANGE: { description: '`changeTransfer`: staff of the sending point.' },
    READY: { description: '`readyTransfer`: staff of the sending point.' },
    REOPEN: { description: '`reopenTransfer`: staff of the sending point.' },
    DISPATCH: { description: '`dispatchTransfer`: staff of the sending point.' },
    CANCEL: { description: '`cancelTransfer`: staff of the sending point.' },
    RECEIVE: { description: '`receiveTransfer`: staff of the receiving point.' },
    SELL_AT_FAIR: { description: '`sellAtFair`: staff of the point that carried the goods there.' },
    RESOLVE: { description: '`resolveTransferDiscrepancy`: managers of either point.' },
  },
})

export const TransferDiscrepancyKind = { LOST: 'LOST', DAMAGED: 'DAMAGED', RETURNED: 'RETURNED' } as const
export type TransferDiscrepancyKind = keyof typeof TransferDiscrepancyKind

registerEnumType(TransferDiscrepancyKind, {
  name: 'TransferDiscrepancyKind',
  description: 'What the receiving point says of goods it did not take in.',
  valuesConfig: {
    LOST: { description: 'They did not arrive.' },
    DAMAGED: { description: 'They arrived unfit for sale.' },
    RETURNED: { description: 'They go back to the sending point.' },
  },
})

export const TransferOutcome = { RECEIVED: 'RECEIVED', LOST: 'LOST', DAMAGED: 'DAMAGED', RETURNED: 'RETURNED' } as const
export type TransferOutcome = keyof typeof TransferOutcome

registerEnumType(TransferOutcome, {
  name: 'TransferOutcome',
  description: 'Where goods of a discrepancy ended up, by the word of a manager.',
  valuesConfig: {
    RECEIVED: { description: 'On the receiving shelf after all. Said by a manager of the receiving point.' },
    LOST: { description: 'Nowhere to be found; given up.' },
    DAMAGED: { description: 'Unfit for sale; given up.' },
    RETURNED: { description: 'Back on the sending shelf. Said by a manager of the sending point.' },
  },
})
