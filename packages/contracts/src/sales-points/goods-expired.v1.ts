import { eventContract } from '../event-contract.ts'

/** Lots on the shelf of a sales point had their last day; told once for each point and day. Key: the point's id. */
export interface GoodsExpired {
  readonly salesPointId: string
  readonly salesPointName: string
  /** The last day they could be sold, `2026-11-23`. */
  readonly expiredOn: string
  /** How many lots. */
  readonly lots: number
}

export const GoodsExpiredV1 = eventContract<GoodsExpired>('sales-points.goods-expired.v1')
