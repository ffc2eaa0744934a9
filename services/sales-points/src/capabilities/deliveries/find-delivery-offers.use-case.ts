import { inOrderOf, type RequestContext } from '@ocop/service-kit/graphql'
import type { EntityManager } from 'typeorm'
import { type DeliveryOffer, DeliveryOfferRepository } from './delivery-offer.repository.ts'

export type { DeliveryOffer } from './delivery-offer.repository.ts'
export { deliveryFee } from './delivery.rules.ts'
export { DeliveryNotOffered } from './deliveries.refusals.ts'

/** Where and how sales points bring orders. */
export class FindDeliveryOffers {
  constructor(private readonly manager: EntityManager) {}

  /** For use inside a transaction. */
  async of(manager: EntityManager, salesPointId: string): Promise<DeliveryOffer | null> {
    return (await new DeliveryOfferRepository(manager).findOfPoints([salesPointId]))[0] ?? null
  }

  /** One offer for a request: one statement for all that are asked for in one tick. */
  load(salesPointId: string, { loaders }: RequestContext): Promise<DeliveryOffer | null> {
    const find = async (ids: readonly string[]) =>
      inOrderOf(ids, await new DeliveryOfferRepository(this.manager).findOfPoints(ids), offer => offer.salesPointId)
    return loaders.for<string, DeliveryOffer>(this, find).load(salesPointId)
  }
}
