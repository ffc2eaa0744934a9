import { eventContract } from '../event-contract.ts'

/** A counter sale was taken back on its day; all its goods are on the shelf again. */
export const SaleUndoneV1 = eventContract<{
  readonly saleId: string
  readonly salesPointId: string
  readonly at: string
}>('sales-points.sale-undone.v1')
