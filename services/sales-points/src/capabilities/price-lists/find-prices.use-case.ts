import type { Clock } from '@ocop/service-kit/clock'
import type { EntityManager } from 'typeorm'
import type { Asked, PriceInForce } from './point-price.entity.ts'
import { PointPriceRepository } from './point-price.repository.ts'
import { PriceInForceRepository } from './price-in-force.repository.ts'
import { PriceIsPromised } from './price-lists.refusals.ts'

export type { Asked, PriceInForce } from './point-price.entity.ts'
export { PriceIsPromised } from './price-lists.refusals.ts'

/** What is kept with a sold line beside what was charged. */
export interface ChargedPrice {
  readonly unitPrice: number | null
  readonly listPrice: number | null
  readonly promotionId: string | null
}

const keyOf = ({ salesPointId, productId }: Asked) => `${salesPointId}/${productId}`

/** What sales points ask: one road for listings, baskets, counters, tills and files. */
export class FindPrices {
  constructor(
    private readonly manager: EntityManager,
    private readonly now: Clock,
  ) {}

  /** Now, in the order in which they are asked. */
  load(asked: readonly Asked[]): Promise<PriceInForce[]> {
    return new PriceInForceRepository(this.manager).find(asked, this.now())
  }

  /** At a moment, inside a transaction of the caller: one statement for all of them. */
  async inForce(manager: EntityManager, asked: readonly Asked[], at: Date): Promise<(asked: Asked) => PriceInForce | undefined> {
    const once = [
      ...new Map(asked.map(({ salesPointId, productId }) => [keyOf({ salesPointId, productId }), { salesPointId, productId }])).values(),
    ]
    const found = new Map((await new PriceInForceRepository(manager).find(once, at)).map(price => [keyOf(price), price]))
    return one => found.get(keyOf(one))
  }

  /** Nobody else changes prices or promotions of the point until the end of the transaction. */
  lockPoint(manager: EntityManager, salesPointId: string): Promise<void> {
    return new PointPriceRepository(manager).lockPoint(salesPointId)
  }

  /** After a change: the promotion that would no longer rest on the price that was announced. */
  async whyNotChanged(manager: EntityManager, salesPointId: string, productIds: readonly string[]): Promise<PriceIsPromised | undefined> {
    const broken = await new PriceInForceRepository(manager).brokenPromise(salesPointId, productIds, this.now())
    return broken ? new PriceIsPromised(broken) : undefined
  }
}

/** The price of the moment, as a sold line keeps it. */
export const chargedAt = (price: PriceInForce | undefined): ChargedPrice => ({
  unitPrice: price?.unitPrice ?? null,
  listPrice: price?.regularPrice ?? null,
  promotionId: price?.promotion?.id ?? null,
})
