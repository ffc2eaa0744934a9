import { eventContract } from '../event-contract.ts'

/** A lot that lies on the shelf of a sales point was called back and may not be sold. Key: the point's id. */
export interface GoodsRecalled {
  readonly recallId: string
  readonly salesPointId: string
  readonly salesPointName: string
  readonly productId: string
  readonly productName: string
  readonly lotCode: string
  /** On the shelf then, in the product's unit. */
  readonly quantity: number
}

export const GoodsRecalledV1 = eventContract<GoodsRecalled>('sales-points.goods-recalled.v1')
