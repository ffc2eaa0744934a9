import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import { Forbidden } from '@ocop/service-kit/graphql'
import type { Product } from './product.entity.ts'
import { ProductRepository } from './product.repository.ts'

/** A change of pictures is a change of the page: it is locked, and goes back to its producer's desk. */
export class ReviseImages {
  constructor(private readonly now: Clock) {}

  async execute(productId: string, mayRevise: (producerId: string) => boolean, { manager }: Transaction): Promise<Product> {
    const products = new ProductRepository(manager)
    const product = await products.lock(productId)
    if (!product || !mayRevise(product.producerId)) throw new Forbidden('change the pictures of this product')
    return products.take(product, {
      status: 'DRAFT',
      isPublic: product.isPublic,
      at: this.now(),
      draft: product.draft ?? (product.isPublic ? {} : null),
    })
  }
}
