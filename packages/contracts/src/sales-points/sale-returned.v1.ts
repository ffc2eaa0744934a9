import { eventContract } from '../event-contract.ts'

/** Some goods of a sale came back, days after it; what is not told here stays sold. Key: the sales point's id, like the sale. */
export const SaleReturnedV1 = eventContract<{
  readonly returnId: string
  readonly saleId: string
  readonly salesPointId: string
  /** One line per product and lot, never more than was sold of it. */
  readonly lines: readonly {
    readonly productId: string
    readonly lotCode: string
    /** In the product's unit. */
    readonly quantity: number
    /** Whole đồng that are given back. */
    readonly amount: number
  }[]
  readonly at: string
}>('sales-points.sale-returned.v1')
