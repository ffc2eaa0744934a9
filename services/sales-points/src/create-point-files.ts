import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import type { EntityManager } from 'typeorm'
import type { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import { ExportPointFile } from './capabilities/point-files/export-point-file.use-case.ts'
import { pointFileRoute } from './capabilities/point-files/point-file-route.resolver.ts'
import type { FindKnownProducts } from './capabilities/products/find-known-products.use-case.ts'
import type { ReceiveGoods } from './capabilities/receiving/receive-goods.use-case.ts'
import { ImportStockResolver } from './capabilities/stock-imports/import-stock.resolver.ts'
import { ImportStock } from './capabilities/stock-imports/import-stock.use-case.ts'
import { PutOnShelf } from './capabilities/stock-imports/put-on-shelf.use-case.ts'
import { ReadStockFile } from './capabilities/stock-imports/read-stock-file.use-case.ts'
import type { MoveGoods } from './capabilities/stock/move-goods.use-case.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly enterSalesPoint: EnterSalesPoint
  readonly findKnownProducts: FindKnownProducts
  readonly receiveGoods: ReceiveGoods
  readonly moveGoods: MoveGoods
}

const HOUR = 3_600

/** What a sales point brings in by a file, and takes out as one. */
export function createPointFiles(
  unitOfWork: UnitOfWork,
  { manager, enterSalesPoint, findKnownProducts, ...goods }: Neighbours,
  now: Clock,
) {
  const neighbours = { enterSalesPoint, readStockFile: new ReadStockFile(findKnownProducts), putOnShelf: new PutOnShelf(goods) }
  const importStock = new ImportStock(unitOfWork, neighbours, now)
  return {
    resolvers: [new ImportStockResolver(importStock)] as const,
    routes: { '/points/': pointFileRoute(new ExportPointFile(manager, enterSalesPoint, now)) },
    jobs: [every(HOUR, 'forget-stock-previews', () => importStock.forgetOld())],
  }
}
