import { eventContract } from '../event-contract.ts'

/** Goods left one sales point for another. Key: the transfer's id. */
export interface TransferDispatched {
  readonly transferId: string
  readonly fromPointName: string
  readonly toPointId: string
  readonly toPointName: string
  readonly at: string
}

export const TransferDispatchedV1 = eventContract<TransferDispatched>('sales-points.transfer-dispatched.v1')
