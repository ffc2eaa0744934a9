import { eventContract } from '../event-contract.ts'

/** Products at a sales point fell below what its manager wants there at least; told once for each fall. Key: the point's id. */
export interface StockRanLow {
  readonly salesPointId: string
  readonly salesPointName: string
  /** How many products fell below since it was told last. */
  readonly products: number
  readonly at: string
}

export const StockRanLowV1 = eventContract<StockRanLow>('sales-points.stock-ran-low.v1')
