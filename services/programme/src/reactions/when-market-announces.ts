import {
  AssortmentCountedV1,
  FairAnnouncedV1,
  FairCancelledV1,
  FairHeldV1,
  SaleRecordedV1,
  SaleReturnedV1,
  SalesPointAnnouncedV1,
  SaleUndoneV1,
} from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { KeepMarketFacts } from '../capabilities/market-facts/keep-market-facts.use-case.ts'

/** The plan counts points, mixed shelves, revenue and fairs: all of them are announced by those who keep them. */
export const whenMarketAnnounces = (keep: KeepMarketFacts) => [
  reactTo(SalesPointAnnouncedV1, 'keep-sales-point', (point, { manager }, at) => keep.salesPoint(point, at, manager)),
  reactTo(AssortmentCountedV1, 'keep-assortment', (assortment, { manager }, at) => keep.assortment(assortment, at, manager)),
  reactTo(SaleRecordedV1, 'add-sale-to-revenue', (sale, { manager }) => keep.sale(sale, manager)),
  reactTo(SaleUndoneV1, 'take-sale-from-revenue', ({ saleId }, { manager }) => keep.saleUndone(saleId, manager)),
  reactTo(SaleReturnedV1, 'take-returned-goods-from-revenue', (back, { manager }) => keep.saleReturned(back, manager)),
  reactTo(FairAnnouncedV1, 'keep-announced-fair', (fair, { manager }, at) => keep.fair({ ...fair, status: 'ANNOUNCED' }, [], at, manager)),
  reactTo(FairHeldV1, 'keep-held-fair', ({ exhibitors, ...fair }, { manager }, at) =>
    keep.fair(
      { ...fair, name: null, country: null, unitId: null, status: 'HELD' },
      exhibitors.map(({ producerId }) => producerId),
      at,
      manager,
    ),
  ),
  reactTo(FairCancelledV1, 'keep-cancelled-fair', ({ fairId }, { manager }, at) => keep.fairCancelled(fairId, at, manager)),
]
