import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { every } from '@ocop/service-kit/service'
import type { EntityManager } from 'typeorm'
import { ImportPricesResolver } from './capabilities/price-imports/import-prices.resolver.ts'
import { ImportPrices } from './capabilities/price-imports/import-prices.use-case.ts'
import { PutPrices } from './capabilities/price-imports/put-prices.use-case.ts'
import { ReadPriceFile } from './capabilities/price-imports/read-price-file.use-case.ts'
import type { EnterSalesPoint } from './capabilities/places/enter-sales-point.use-case.ts'
import { EndPointPrice } from './capabilities/price-lists/end-point-price.use-case.ts'
import { FindPrices } from './capabilities/price-lists/find-prices.use-case.ts'
import {
  AvailabilityOfferResolver,
  LotOfferResolver,
  ReadPriceListResolver,
  ShelfOfferResolver,
} from './capabilities/price-lists/read-price-list.resolver.ts'
import { ReadPriceList } from './capabilities/price-lists/read-price-list.use-case.ts'
import { SetPointPriceResolver } from './capabilities/price-lists/set-point-price.resolver.ts'
import { SetPointPrice } from './capabilities/price-lists/set-point-price.use-case.ts'
import type { FindKnownProducts } from './capabilities/products/find-known-products.use-case.ts'
import { AnnouncePromotion } from './capabilities/promotions/announce-promotion.use-case.ts'
import { DraftPromotion } from './capabilities/promotions/draft-promotion.use-case.ts'
import { JudgePromotion } from './capabilities/promotions/judge-promotion.use-case.ts'
import { ManagePromotionsResolver } from './capabilities/promotions/manage-promotions.resolver.ts'
import { PromotionCheckResolver, ReadPromotionsResolver } from './capabilities/promotions/read-promotions.resolver.ts'
import { ReadPromotions } from './capabilities/promotions/read-promotions.use-case.ts'

interface Neighbours {
  readonly manager: EntityManager
  readonly enterSalesPoint: EnterSalesPoint
  readonly findKnownProducts: FindKnownProducts
}

const HOUR = 3_600

/** What sales points ask for their goods, and their promotions within the law. */
export function createPrices(unitOfWork: UnitOfWork, { manager, enterSalesPoint, findKnownProducts }: Neighbours, now: Clock) {
  const findPrices = new FindPrices(manager, now)
  const neighbours = { enterSalesPoint, findKnownProducts, findPrices }
  const setPointPrice = new SetPointPrice(unitOfWork, neighbours, now)
  const readPriceList = new ReadPriceList(manager, neighbours, now)
  const judge = new JudgePromotion()
  const draftPromotion = new DraftPromotion(unitOfWork, neighbours, now)
  const announcePromotion = new AnnouncePromotion(unitOfWork, { judge, findPrices }, now)
  const putPrices = new PutPrices({ setPointPrice, findPrices }, now)
  const importPrices = new ImportPrices(
    unitOfWork,
    { enterSalesPoint, readPriceFile: new ReadPriceFile(findKnownProducts), putPrices },
    now,
  )
  return {
    resolvers: [
      new SetPointPriceResolver(setPointPrice, new EndPointPrice(unitOfWork, findPrices, now)),
      new ReadPriceListResolver(readPriceList),
      new AvailabilityOfferResolver(readPriceList),
      new ShelfOfferResolver(readPriceList),
      new LotOfferResolver(readPriceList),
      new ManagePromotionsResolver(draftPromotion, announcePromotion, now),
      new ReadPromotionsResolver(new ReadPromotions(manager, { enterSalesPoint, judge }, now), now),
      new PromotionCheckResolver(),
      new ImportPricesResolver(importPrices),
    ] as const,
    jobs: [every(HOUR, 'forget-price-previews', () => importPrices.forgetOld())],
    findPrices,
    setPointPrice,
    draftPromotion,
    announcePromotion,
  }
}
