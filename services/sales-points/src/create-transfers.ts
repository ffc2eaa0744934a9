import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import { logger } from '@ocop/service-kit/telemetry'
import type { EntityManager } from 'typeorm'
import { SuggestExchangeResolver } from './capabilities/exchange/suggest-exchange.resolver.ts'
import { SuggestExchange } from './capabilities/exchange/suggest-exchange.use-case.ts'
import type { SellAtCounter } from './capabilities/counter-sales/sell-at-counter.use-case.ts'
import type { FindTerms } from './capabilities/consignments/find-terms.use-case.ts'
import type { RecordLoss } from './capabilities/consignments/record-loss.use-case.ts'
import { KeepFairs } from './capabilities/fair-trips/keep-fairs.use-case.ts'
import { SellAtFairResolver } from './capabilities/fair-trips/sell-at-fair.resolver.ts'
import { SellAtFair } from './capabilities/fair-trips/sell-at-fair.use-case.ts'
import type { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import type { FindSalesPoints } from './capabilities/places/find-sales-points.use-case.ts'
import type { FindKnownProducts } from './capabilities/products/find-known-products.use-case.ts'
import type { MoveGoods } from './capabilities/stock/move-goods.use-case.ts'
import type { TakeGoods } from './capabilities/stock/take-goods.use-case.ts'
import { CheckTransit } from './capabilities/transfers/check-transit.use-case.ts'
import { DraftTransfer } from './capabilities/transfers/draft-transfer.use-case.ts'
import {
  ListTransfersResolver,
  TransferDiscrepancyResolver,
  TransferLineResolver,
  TransferStepResolver,
} from './capabilities/transfers/list-transfers.resolver.ts'
import { ListTransfers } from './capabilities/transfers/list-transfers.use-case.ts'
import { ReceiveTransferResolver } from './capabilities/transfers/receive-transfer.resolver.ts'
import { ReceiveTransfer } from './capabilities/transfers/receive-transfer.use-case.ts'
import { ResolveDiscrepancy } from './capabilities/transfers/resolve-discrepancy.use-case.ts'
import { SendTransferResolver } from './capabilities/transfers/send-transfer.resolver.ts'
import { SendTransfer } from './capabilities/transfers/send-transfer.use-case.ts'
import { ShelveTransferred } from './capabilities/transfers/shelve-transferred.use-case.ts'
import { TakeTransferStep } from './capabilities/transfers/take-transfer-step.use-case.ts'
import { whenFairAnnounced } from './reactions/when-fair-announced.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly enterSalesPoint: EnterSalesPoint
  readonly findTerms: FindTerms
  readonly recordLoss: RecordLoss
  readonly findKnownProducts: FindKnownProducts
  readonly findSalesPoints: FindSalesPoints
  readonly moveGoods: MoveGoods
  readonly sellAtCounter: SellAtCounter
  readonly takeGoods: TakeGoods
}

const HOUR = 3_600

/** The part of the application that sends goods from point to point, and carries them to fairs. */
export function createTransfers(unitOfWork: UnitOfWork, neighbours: Neighbours, now: Clock) {
  const { manager, enterSalesPoint, findKnownProducts, findSalesPoints, findTerms, moveGoods, recordLoss, sellAtCounter, takeGoods } =
    neighbours
  const keepFairs = new KeepFairs()
  const takeStep = new TakeTransferStep(unitOfWork)
  const shelveTransferred = new ShelveTransferred(moveGoods)
  const draftTransfer = new DraftTransfer(unitOfWork, { enterSalesPoint, findKnownProducts, keepFairs, takeStep }, now)
  const sendTransfer = new SendTransfer({ enterSalesPoint, findTerms, moveGoods, takeGoods, takeStep }, now)
  const receiveTransfer = new ReceiveTransfer({ enterSalesPoint, shelveTransferred, takeStep }, now)
  const resolveDiscrepancy = new ResolveDiscrepancy({ recordLoss, shelveTransferred, takeStep }, now)
  const sellAtFair = new SellAtFair(manager, { receiveTransfer, sellAtCounter, takeStep })
  const checkTransit = new CheckTransit(manager, discrepancies =>
    logger('sales-points').error({ discrepancies }, 'goods under way do not equal what left the shelves'),
  )
  return {
    resolvers: [
      new SendTransferResolver(draftTransfer, sendTransfer, now),
      new ReceiveTransferResolver(receiveTransfer, resolveDiscrepancy, now),
      new SellAtFairResolver(sellAtFair, now),
      new ListTransfersResolver(new ListTransfers(manager, enterSalesPoint), findSalesPoints, now),
      new TransferLineResolver(),
      new TransferDiscrepancyResolver(),
      new TransferStepResolver(),
      new SuggestExchangeResolver(new SuggestExchange(manager, now), findSalesPoints),
    ],
    reactions: whenFairAnnounced(keepFairs),
    jobs: [every(HOUR, 'check-transit', () => checkTransit.execute())],
    checkTransit,
    keepFairs,
    sellAtFair,
    draftTransfer,
    sendTransfer,
    receiveTransfer,
  }
}
