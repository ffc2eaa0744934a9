import { createFoundation1764000000000 } from '@ocop/service-kit/database'
import { createPlaces1764000001000 } from './migrations/1764000001000-create-places.ts'
import { createProducts1764000002000 } from './migrations/1764000002000-create-products.ts'
import { createStock1764000003000 } from './migrations/1764000003000-create-stock.ts'
import { createCounterSales1764000004000 } from './migrations/1764000004000-create-counter-sales.ts'
import { announceSalesPoints1764440005000 } from './migrations/1764440005000-announce-sales-points.ts'
import { reserveStock1764440010000 } from './migrations/1764440010000-reserve-stock.ts'
import { createOrders1764440011000 } from './migrations/1764440011000-create-orders.ts'
import { createTransfers1764440020000 } from './migrations/1764440020000-create-transfers.ts'
import { createTills1764440030000 } from './migrations/1764440030000-create-tills.ts'
import { ownLots1764440040000 } from './migrations/1764440040000-own-lots.ts'
import { createConsignments1764440041000 } from './migrations/1764440041000-create-consignments.ts'
import { createSettlements1764440042000 } from './migrations/1764440042000-create-settlements.ts'
import { createSalesNotices1764440043000 } from './migrations/1764440043000-create-sales-notices.ts'
import { createDelegates1764440044000 } from './migrations/1764440044000-create-delegates.ts'
import { createPurchases1764440045000 } from './migrations/1764440045000-create-purchases.ts'
import { keepRegistry1764440050000 } from './migrations/1764440050000-keep-registry.ts'
import { loadChecklists1764440051000 } from './migrations/1764440051000-load-checklists.ts'
import { countAssortments1764440052000 } from './migrations/1764440052000-count-assortments.ts'
import { measureTurnover1764440053000 } from './migrations/1764440053000-measure-turnover.ts'
import { tendShelves1764440054000 } from './migrations/1764440054000-tend-shelves.ts'
import { findSalesOfTills1764440055000 } from './migrations/1764440055000-find-sales-of-tills.ts'
import { sayWhatWasRead1764440056000 } from './migrations/1764440056000-say-what-was-read.ts'
import { createBankCredits1764440060000 } from './migrations/1764440060000-create-bank-credits.ts'
import { changeLots1764440061000 } from './migrations/1764440061000-change-lots.ts'
import { deliverOrders1764440062000 } from './migrations/1764440062000-deliver-orders.ts'
import { returnGoods1764440063000 } from './migrations/1764440063000-return-goods.ts'
import { announceOrders1764440070000 } from './migrations/1764440070000-announce-orders.ts'
import { importStock1764440072000 } from './migrations/1764440072000-import-stock.ts'
import { partitionLedger1764440080000 } from './migrations/1764440080000-partition-ledger.ts'
import { carryGoodsToFairs1764440082000 } from './migrations/1764440082000-carry-goods-to-fairs.ts'
import { reviewProducts1764440090000 } from './migrations/1764440090000-review-products.ts'
import { setPrices1764440092000 } from './migrations/1764440092000-set-prices.ts'
import { promoteProducts1764440092100 } from './migrations/1764440092100-promote-products.ts'
import { importPrices1764440092200 } from './migrations/1764440092200-import-prices.ts'
import { tellLowStock1764440094000 } from './migrations/1764440094000-tell-low-stock.ts'
import { countBlindOnly1764440095000 } from './migrations/1764440095000-count-blind-only.ts'
import { unmatchCredits1764440095100 } from './migrations/1764440095100-unmatch-credits.ts'
import { withdrawReturns1764440095200 } from './migrations/1764440095200-withdraw-returns.ts'
import { payOutCash1764440095300 } from './migrations/1764440095300-pay-out-cash.ts'
import { discardDrafts1764440095400 } from './migrations/1764440095400-discard-drafts.ts'
import { holdQuickly1764440097000 } from './migrations/1764440097000-hold-quickly.ts'
import { beginAsHeld1764440098000 } from './migrations/1764440098000-begin-as-held.ts'
import { moveGoodsTogether1764440098100 } from './migrations/1764440098100-move-goods-together.ts'
import { takeCashIn1764440099000 } from './migrations/1764440099000-take-cash-in.ts'

/** Rows are read and written by plain SQL: locks, lateral joins and a ledger say more there than entities can. */
export const entities = []
/** Listed by hand: a glob would hide a missing file until run time. */
export const migrations = [
  createFoundation1764000000000,
  createPlaces1764000001000,
  createProducts1764000002000,
  createStock1764000003000,
  createCounterSales1764000004000,
  announceSalesPoints1764440005000,
  reserveStock1764440010000,
  createOrders1764440011000,
  createTransfers1764440020000,
  createTills1764440030000,
  ownLots1764440040000,
  createConsignments1764440041000,
  createSettlements1764440042000,
  createSalesNotices1764440043000,
  createDelegates1764440044000,
  createPurchases1764440045000,
  keepRegistry1764440050000,
  loadChecklists1764440051000,
  countAssortments1764440052000,
  measureTurnover1764440053000,
  tendShelves1764440054000,
  findSalesOfTills1764440055000,
  sayWhatWasRead1764440056000,
  createBankCredits1764440060000,
  changeLots1764440061000,
  deliverOrders1764440062000,
  returnGoods1764440063000,
  announceOrders1764440070000,
  importStock1764440072000,
  partitionLedger1764440080000,
  carryGoodsToFairs1764440082000,
  reviewProducts1764440090000,
  setPrices1764440092000,
  promoteProducts1764440092100,
  importPrices1764440092200,
  tellLowStock1764440094000,
  countBlindOnly1764440095000,
  unmatchCredits1764440095100,
  withdrawReturns1764440095200,
  payOutCash1764440095300,
  discardDrafts1764440095400,
  holdQuickly1764440097000,
  beginAsHeld1764440098000,
  moveGoodsTogether1764440098100,
  takeCashIn1764440099000,
]
