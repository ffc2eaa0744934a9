import { ProductChangedV1, ProductPublishedV1, type PublishedProduct } from '@ocop/contracts'
import type { Transaction } from '@ocop/service-kit/database'
import { reactTo } from '@ocop/service-kit/events'
import type { RememberProduct } from '../capabilities/known-products/remember-product.use-case.ts'

/** A product that is published or changed: the trace knows its name, producer and GS1 number from now on. */
export function whenProductPublished(remember: RememberProduct) {
  const handle = (product: PublishedProduct, { manager }: Transaction, { occurredAt }: { occurredAt: string }) =>
    remember.execute(manager, product, new Date(occurredAt))
  return [reactTo(ProductPublishedV1, 'remember published product', handle), reactTo(ProductChangedV1, 'remember changed product', handle)]
}
