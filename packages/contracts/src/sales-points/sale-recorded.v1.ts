import { eventContract } from '../event-contract.ts'

/** Goods were sold over the counter. */
export const SaleRecordedV1 = eventContract<{
  readonly saleId: string
  readonly salesPointId: string
  /** One line per product and lot. */
  readonly lines: readonly {
    readonly productId: string
    readonly lotCode: string
    /** In the product's unit. */
    readonly quantity: number
    /** Whole đồng; null when the product had no price. */
    readonly amount: number | null
  }[]
  readonly at: string
}>('sales-points.sale-recorded.v1')
