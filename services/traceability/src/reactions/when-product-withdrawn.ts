import { ProductWithdrawnV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { RememberProduct } from '../capabilities/known-products/remember-product.use-case.ts'

/** A withdrawn product gets no new lots; those that exist keep their pages. */
export const whenProductWithdrawn = (remember: RememberProduct) =>
  reactTo(ProductWithdrawnV1, 'forget withdrawn product', ({ productId }, { manager }, { occurredAt }) =>
    remember.withdraw(manager, productId, new Date(occurredAt)),
  )
