import type { EntityManager } from 'typeorm'
import { type KnownProduct, KnownProductRepository } from './known-product.repository.ts'

export type { KnownProduct }

export class FindKnownProduct {
  execute(manager: EntityManager, productId: string): Promise<KnownProduct | null> {
    return new KnownProductRepository(manager).find(productId)
  }

  byGtin(manager: EntityManager, gtin: string): Promise<KnownProduct | null> {
    return new KnownProductRepository(manager).findPublicByGtin(gtin)
  }

  /** Whether anything of this producer was ever published. */
  knowsProducer(manager: EntityManager, producerId: string): Promise<boolean> {
    return new KnownProductRepository(manager).knowsProducer(producerId)
  }
}
