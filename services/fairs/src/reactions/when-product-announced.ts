import { ProductChangedV1, ProductPublishedV1, ProductWithdrawnV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { KeepProducts } from '../capabilities/product-stars/keep-products.use-case.ts'

/** Public products and their producers are known here, so that an application can be judged while the catalogue is away. */
export const whenProductAnnounced = (products: KeepProducts) => [
  reactTo(ProductPublishedV1, 'keep-published-product', (product, { manager }) => products.publish(product, manager)),
  reactTo(ProductChangedV1, 'keep-changed-product', (product, { manager }) => products.publish(product, manager)),
  reactTo(ProductWithdrawnV1, 'keep-withdrawn-product', ({ productId }, { manager }) => products.withdraw(productId, manager)),
]
