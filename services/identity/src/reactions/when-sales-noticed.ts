import { SalesNoticedV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { OrderSalesLetters } from '../capabilities/sales-letters/order-sales-letters.use-case.ts'

export const whenSalesNoticed = (order: OrderSalesLetters) =>
  reactTo(SalesNoticedV1, 'order-sales-letters', (notice, transaction) => order.execute(notice, transaction))
