import type { EntityManager } from 'typeorm'
import { KnownProductRepository, type ProductAnnouncement } from './known-product.repository.ts'
import type { KnownLapse, KnownStar } from './product-star.rules.ts'

/** Takes down what the catalogue announces about products and their stars. */
export class KeepProducts {
  publish(product: ProductAnnouncement, manager: EntityManager): Promise<void> {
    return new KnownProductRepository(manager).publish(product)
  }

  withdraw(productId: string, manager: EntityManager): Promise<void> {
    return new KnownProductRepository(manager).withdraw(productId)
  }

  grant(productId: string, star: KnownStar, manager: EntityManager): Promise<void> {
    return new KnownProductRepository(manager).grant(productId, star)
  }

  lapse(productId: string, lapse: KnownLapse, manager: EntityManager): Promise<void> {
    return new KnownProductRepository(manager).lapse(productId, lapse)
  }
}
