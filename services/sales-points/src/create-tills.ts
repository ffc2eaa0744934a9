import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import type { EntityManager } from 'typeorm'
import { ListTillShiftsResolver } from './capabilities/cash-ups/list-till-shifts.resolver.ts'
import { ListTillShifts } from './capabilities/cash-ups/list-till-shifts.use-case.ts'
import type { RecordSale } from './capabilities/counter-sales/record-sale.use-case.ts'
import { ListStockDiscrepancies } from './capabilities/discrepancies/list-stock-discrepancies.use-case.ts'
import { OpenDiscrepancies } from './capabilities/discrepancies/open-discrepancies.use-case.ts'
import { ResolveStockDiscrepancyResolver } from './capabilities/discrepancies/resolve-stock-discrepancy.resolver.ts'
import { ResolveStockDiscrepancy } from './capabilities/discrepancies/resolve-stock-discrepancy.use-case.ts'
import { FindPayeeAccounts } from './capabilities/payees/find-payee-accounts.use-case.ts'
import type { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import type { FindSalesPoints } from './capabilities/places/find-sales-points.use-case.ts'
import type { FindPrices } from './capabilities/price-lists/find-prices.use-case.ts'
import type { FindKnownProducts } from './capabilities/products/find-known-products.use-case.ts'
import type { MoveGoods } from './capabilities/stock/move-goods.use-case.ts'
import { BookTillSale } from './capabilities/till-entries/book-till-sale.use-case.ts'
import { DecideTillEntry } from './capabilities/till-entries/decide-till-entry.use-case.ts'
import {
  ListTillEntriesResolver,
  TillConflictResolver,
  TillEntryLineResolver,
} from './capabilities/till-entries/list-till-entries.resolver.ts'
import { ListTillEntries } from './capabilities/till-entries/list-till-entries.use-case.ts'
import { SyncTillResolver } from './capabilities/till-entries/sync-till.resolver.ts'
import { SyncTill } from './capabilities/till-entries/sync-till.use-case.ts'
import { TakeTillEntry } from './capabilities/till-entries/take-till-entry.use-case.ts'
import { CheckSignature } from './capabilities/tills/check-signature.use-case.ts'
import { FindTillsResolver } from './capabilities/tills/find-tills.resolver.ts'
import { FindTills } from './capabilities/tills/find-tills.use-case.ts'
import { ReadTillSnapshotResolver, TillPointResolver } from './capabilities/tills/read-till-snapshot.resolver.ts'
import { ReadTillSnapshot } from './capabilities/tills/read-till-snapshot.use-case.ts'
import { RegisterTillResolver } from './capabilities/tills/register-till.resolver.ts'
import { RegisterTill } from './capabilities/tills/register-till.use-case.ts'
import { RevokeTill } from './capabilities/tills/revoke-till.use-case.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly unitOfWork: UnitOfWork
  readonly enterSalesPoint: EnterSalesPoint
  readonly findKnownProducts: FindKnownProducts
  readonly findPrices: FindPrices
  readonly findSalesPoints: FindSalesPoints
  readonly moveGoods: MoveGoods
  readonly recordSale: RecordSale
  readonly now: Clock
}

/** Tills that sell without a network: their journals, what did not fit, and their cash. */
export function createTills(neighbours: Neighbours) {
  const { manager, unitOfWork, enterSalesPoint, findKnownProducts, findPrices, findSalesPoints, moveGoods, recordSale, now } = neighbours
  const checkSignature = new CheckSignature()
  const findTills = new FindTills(manager, enterSalesPoint)
  const readTillSnapshot = new ReadTillSnapshot(manager, findTills, now)
  const openDiscrepancies = new OpenDiscrepancies(now)
  const bookTillSale = new BookTillSale({ findKnownProducts, findPrices, moveGoods, recordSale })
  const takeTillEntry = new TakeTillEntry(unitOfWork, { findTills, checkSignature, enterSalesPoint, bookTillSale, openDiscrepancies }, now)
  return [
    new RegisterTillResolver(new RegisterTill(unitOfWork, { enterSalesPoint, checkSignature }, now), new RevokeTill(unitOfWork, now)),
    new FindTillsResolver(findTills),
    new ReadTillSnapshotResolver(readTillSnapshot, new FindPayeeAccounts(manager)),
    new TillPointResolver(findSalesPoints),
    new SyncTillResolver(new SyncTill(unitOfWork, { findTills, readTillSnapshot, takeTillEntry }, now)),
    new ListTillEntriesResolver(
      new ListTillEntries(manager, enterSalesPoint),
      new DecideTillEntry(unitOfWork, { bookTillSale, openDiscrepancies }, now),
      findTills,
    ),
    new TillEntryLineResolver(),
    new TillConflictResolver(),
    new ResolveStockDiscrepancyResolver(
      new ResolveStockDiscrepancy(unitOfWork, moveGoods, now),
      new ListStockDiscrepancies(manager, enterSalesPoint),
    ),
    new ListTillShiftsResolver(new ListTillShifts(manager, enterSalesPoint), findTills),
  ] as const
}
