import { eventContract } from '../event-contract.ts'

/** Goods of one lot came in at a sales point. */
export const GoodsReceivedV1 = eventContract<{
  readonly salesPointId: string
  readonly productId: string
  readonly lotCode: string
  /** In the product's unit. */
  readonly quantity: number
  /** Calendar day, `2026-11-23`; null when the lot does not expire. */
  readonly expiresOn: string | null
  readonly at: string
}>('sales-points.goods-received.v1')
