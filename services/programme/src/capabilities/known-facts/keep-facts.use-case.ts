import type { Happening } from '@ocop/service-kit/events'
import type { EntityManager } from 'typeorm'
import type { KnownProducer, KnownProduct, KnownUnit } from './known-facts.entity.ts'
import { KnownFactsRepository } from './known-facts.repository.ts'

/** Takes down what the catalogue announces. */
export class KeepFacts {
  unit(unit: KnownUnit & { readonly areaIds: readonly string[] }, at: Happening, manager: EntityManager): Promise<void> {
    return new KnownFactsRepository(manager).keepUnit(unit, at)
  }

  producer(producer: KnownProducer, at: Happening, manager: EntityManager): Promise<void> {
    return new KnownFactsRepository(manager).keepProducer(producer, at)
  }

  product(product: Omit<KnownProduct, 'isPublished'>, at: Happening, manager: EntityManager): Promise<void> {
    return new KnownFactsRepository(manager).keepProduct(product, at)
  }

  withdrawn(productId: string, at: Happening, manager: EntityManager): Promise<void> {
    return new KnownFactsRepository(manager).withdrawProduct(productId, at)
  }
}
