import type { Clock } from '@ocop/service-kit/clock'
import { UnitOfWork } from '@ocop/service-kit/database'
import { buildSubgraph, type RequestContext } from '@ocop/service-kit/graphql'
import { every } from '@ocop/service-kit/service'
import type { DataSource } from 'typeorm'
import { ExportLots } from './capabilities/epcis-export/export-lots.use-case.ts'
import { LotEpcisResolver } from './capabilities/epcis-export/lot-epcis.resolver.ts'
import { LotGenealogyResolver } from './capabilities/genealogy/lot-genealogy.resolver.ts'
import { TraceLots } from './capabilities/genealogy/trace-lots.use-case.ts'
import { AddressLot } from './capabilities/identifiers/address-lot.use-case.ts'
import { ReadCode } from './capabilities/identifiers/read-code.use-case.ts'
import { FindKnownProduct } from './capabilities/known-products/find-known-product.use-case.ts'
import { RememberProduct } from './capabilities/known-products/remember-product.use-case.ts'
import { CreateLotResolver } from './capabilities/lots/create-lot.resolver.ts'
import { CreateLot } from './capabilities/lots/create-lot.use-case.ts'
import { FindLotResolver } from './capabilities/lots/find-lot.resolver.ts'
import { FindLots } from './capabilities/lots/find-lots.use-case.ts'
import { ListLots } from './capabilities/lots/list-lots.use-case.ts'
import { ListMyLotsResolver } from './capabilities/lots/list-my-lots.resolver.ts'
import { LockLots } from './capabilities/lots/lock-lots.use-case.ts'
import { LotAddressResolver } from './capabilities/lots/lot-address.resolver.ts'
import { ProductLotsResolver } from './capabilities/lots/product-lots.resolver.ts'
import { ProductType } from './capabilities/lots/product.type.ts'
import { RegisterLot } from './capabilities/lots/register-lot.use-case.ts'
import { CloseRecallResolver } from './capabilities/recalls/close-recall.resolver.ts'
import { CloseRecall } from './capabilities/recalls/close-recall.use-case.ts'
import { FindRecalls } from './capabilities/recalls/find-recalls.use-case.ts'
import { LotRecallResolver } from './capabilities/recalls/lot-recall.resolver.ts'
import { OpenRecallResolver } from './capabilities/recalls/open-recall.resolver.ts'
import { OpenRecall } from './capabilities/recalls/open-recall.use-case.ts'
import { ReviewLotResolver } from './capabilities/reviews/review-lot.resolver.ts'
import { ReviewLot } from './capabilities/reviews/review-lot.use-case.ts'
import { CountSales } from './capabilities/sales/count-sales.use-case.ts'
import { CountScan } from './capabilities/scans/count-scan.use-case.ts'
import { ScanLotResolver } from './capabilities/scans/scan-lot.resolver.ts'
import { ScanLot } from './capabilities/scans/scan-lot.use-case.ts'
import { AppendTraceEvent } from './capabilities/trace-events/append-trace-event.use-case.ts'
import { CorrectTraceEventResolver } from './capabilities/trace-events/correct-trace-event.resolver.ts'
import { CorrectTraceEvent } from './capabilities/trace-events/correct-trace-event.use-case.ts'
import { ListTraceEvents } from './capabilities/trace-events/list-trace-events.use-case.ts'
import { EventInputsResolver, LotEventsResolver } from './capabilities/trace-events/lot-events.resolver.ts'
import { RecordRecall } from './capabilities/trace-events/record-recall.use-case.ts'
import { RecordReceipt } from './capabilities/trace-events/record-receipt.use-case.ts'
import { RecordTraceEventResolver } from './capabilities/trace-events/record-trace-event.resolver.ts'
import { RecordTraceEvent } from './capabilities/trace-events/record-trace-event.use-case.ts'
import { whenGoodsReceived } from './reactions/when-goods-received.ts'
import { whenProductPublished } from './reactions/when-product-published.ts'
import { whenProductWithdrawn } from './reactions/when-product-withdrawn.ts'
import { whenSaleRecorded } from './reactions/when-sale-recorded.ts'

const HOUR = 3_600

/** Wires the service: every use case and resolver it has is named here. */
export async function createApplication(dataSource: DataSource, clock: Clock, environment = { PUBLIC_URL: 'http://localhost:3000' }) {
  const useCases = createUseCases(dataSource, clock, environment.PUBLIC_URL)
  const { rememberProduct, recordReceipt, countSales } = useCases
  const findLot = new FindLotResolver(useCases.findLots)
  const subgraph = await buildSubgraph([findLot, ...createResolvers(useCases)], {
    references: {
      Lot: ({ id }: { id: string }, context: RequestContext) => findLot.reference(id, context),
      Product: ({ id }: { id: string }) => ProductType.of(id),
    },
  })
  return {
    ...subgraph,
    useCases,
    reactions: [
      ...whenProductPublished(rememberProduct),
      whenProductWithdrawn(rememberProduct),
      whenGoodsReceived(recordReceipt),
      ...whenSaleRecorded(countSales),
    ],
    jobs: [every(HOUR, 'record past days of sales', () => countSales.recordPastDays())],
  }
}

function createUseCases(dataSource: DataSource, clock: Clock, publicUrl: string) {
  const unitOfWork = new UnitOfWork(dataSource)
  const readCode = new ReadCode()
  const addressLot = new AddressLot(publicUrl)
  const findKnownProduct = new FindKnownProduct()
  const findLots = new FindLots(dataSource, readCode)
  const lockLots = new LockLots()
  const registerLot = new RegisterLot(addressLot)
  const listTraceEvents = new ListTraceEvents(dataSource)
  const appendTraceEvent = new AppendTraceEvent(lockLots, clock)
  const findRecalls = new FindRecalls(dataSource)
  const recordRecall = new RecordRecall()
  const countScan = new CountScan(dataSource, clock)
  return {
    addressLot,
    findLots,
    lockLots,
    registerLot,
    listTraceEvents,
    appendTraceEvent,
    findRecalls,
    countScan,
    rememberProduct: new RememberProduct(readCode),
    listLots: new ListLots(dataSource),
    createLot: new CreateLot(unitOfWork, clock, { findKnownProduct, findLots, registerLot, readCode }),
    recordTraceEvent: new RecordTraceEvent(unitOfWork, appendTraceEvent, listTraceEvents),
    correctTraceEvent: new CorrectTraceEvent(unitOfWork, clock, appendTraceEvent, listTraceEvents),
    recordReceipt: new RecordReceipt(lockLots, clock),
    countSales: new CountSales(unitOfWork, clock),
    traceLots: new TraceLots(dataSource),
    openRecall: new OpenRecall(unitOfWork, clock, { lockLots, recordRecall, findRecalls }),
    closeRecall: new CloseRecall(unitOfWork, clock, lockLots),
    scanLot: new ScanLot(dataSource, clock, { readCode, findLots, findKnownProduct, countScan }),
    reviewLot: new ReviewLot(unitOfWork, clock, { findLots, lockLots, listTraceEvents }),
    exportLots: new ExportLots(clock, { findLots, listTraceEvents, addressLot }),
  }
}

export type UseCases = ReturnType<typeof createUseCases>

function createResolvers(does: UseCases): object[] {
  return [
    new LotAddressResolver(does.addressLot),
    new ListMyLotsResolver(does.listLots),
    new ProductLotsResolver(does.listLots),
    new CreateLotResolver(does.createLot),
    new LotEventsResolver(does.listTraceEvents),
    new EventInputsResolver(does.findLots),
    new RecordTraceEventResolver(does.recordTraceEvent),
    new CorrectTraceEventResolver(does.correctTraceEvent),
    new LotGenealogyResolver(does.traceLots, does.findLots),
    new LotRecallResolver(does.findRecalls),
    new OpenRecallResolver(does.openRecall),
    new CloseRecallResolver(does.closeRecall),
    new ScanLotResolver(does.scanLot),
    new ReviewLotResolver(does.reviewLot),
    new LotEpcisResolver(does.exportLots),
  ]
}
