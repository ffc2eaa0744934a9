import { SaleRecordedV1, SaleReturnedV1, SaleUndoneV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { CountSales } from '../capabilities/sales/count-sales.use-case.ts'

/** Counter sales are counted per lot; one that is taken back on its day, and what comes back of one later, is not. */
export const whenSaleRecorded = (countSales: CountSales) => [
  reactTo(SaleRecordedV1, 'count sold goods', (sale, { manager }) => countSales.execute(manager, sale)),
  reactTo(SaleUndoneV1, 'take back sold goods', ({ saleId }, { manager }) => countSales.undo(manager, saleId)),
  reactTo(SaleReturnedV1, 'take back returned goods', ({ saleId, lines }, { manager }) => countSales.takeBack(manager, saleId, lines)),
]
