import type { Transaction } from '@ocop/service-kit/database'
import { type ProductDescription, ProductRepository, type Star } from './product.repository.ts'

/** Keeps what catalog announces. `at` is the moment of the news: older news changes nothing; answers whether it was news. */
export class RememberProduct {
  describe({ manager }: Pick<Transaction, 'manager'>, product: ProductDescription, at: string): Promise<boolean> {
    return new ProductRepository(manager).describe(product, at)
  }

  withdraw({ manager }: Pick<Transaction, 'manager'>, productId: string, at: string): Promise<boolean> {
    return new ProductRepository(manager).withdraw(productId, at)
  }

  setStar({ manager }: Pick<Transaction, 'manager'>, productId: string, star: Star | null, at: string): Promise<void> {
    return new ProductRepository(manager).setStar(productId, star, at)
  }
}
