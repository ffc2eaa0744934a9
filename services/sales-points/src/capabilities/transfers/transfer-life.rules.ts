import type { TransferAction, TransferState, TransferStepKind } from './transfer.enum.ts'
import { TransferNotInState } from './transfers.refusals.ts'

/** What may be done in which state. Once goods have left there is no way back: they are received or resolved. */
export const STEPS: Readonly<Record<Exclude<TransferStepKind, 'DRAFTED'>, readonly TransferState[]>> = {
  CHANGED: ['DRAFT'],
  READIED: ['DRAFT'],
  REOPENED: ['READY'],
  DISPATCHED: ['READY'],
  CANCELLED: ['DRAFT', 'READY'],
  RECEIVED: ['IN_TRANSIT', 'PARTIALLY_RECEIVED'],
  SOLD: ['IN_TRANSIT', 'PARTIALLY_RECEIVED'],
  RESOLVED: ['PARTIALLY_RECEIVED'],
}

/** Why a step may not be taken in a state, or undefined when it may. */
export const whyNotTaken = (step: keyof typeof STEPS, state: TransferState): TransferNotInState | undefined =>
  STEPS[step].includes(state) ? undefined : new TransferNotInState(state)

/** The state of goods that left, after somebody received or resolved some of them. */
export const stateOfGoods = (lines: readonly { readonly inTransit: number }[]): 'PARTIALLY_RECEIVED' | 'RECEIVED' =>
  lines.every(({ inTransit }) => inTransit === 0) ? 'RECEIVED' : 'PARTIALLY_RECEIVED'

export interface Standing {
  readonly isSender: boolean
  readonly isReceiver: boolean
  readonly isManager: boolean
}

interface GoodsUnderWay {
  readonly state: TransferState
  readonly fairId: string | null
  readonly lines: readonly { readonly inTransit: number; readonly unresolved: number }[]
}

const SENDERS: Readonly<Partial<Record<TransferState, readonly TransferAction[]>>> = {
  DRAFT: ['CHANGE', 'READY', 'CANCEL'],
  READY: ['DISPATCH', 'REOPEN', 'CANCEL'],
}

/** What somebody of either point may do with the transfer now. */
export function actionsOf({ state, lines, fairId }: GoodsUnderWay, { isSender, isReceiver, isManager }: Standing): TransferAction[] {
  const actions = isSender ? [...(SENDERS[state] ?? [])] : []
  if (isReceiver && lines.some(({ inTransit, unresolved }) => inTransit > unresolved))
    actions.push('RECEIVE', ...(fairId === null ? [] : (['SELL_AT_FAIR'] as const)))
  if (isManager && lines.some(({ unresolved }) => unresolved > 0)) actions.push('RESOLVE')
  return actions
}
