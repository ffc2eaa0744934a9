import { ProductWithdrawnV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { RememberProduct } from '../capabilities/products/remember-product.use-case.ts'
import type { AnnounceShelves } from '../capabilities/stock/announce-shelves.use-case.ts'

/** A withdrawn product is neither received nor sold any more; what is there stays in the books. */
export const whenProductWithdrawn = (rememberProduct: RememberProduct, announceShelves: AnnounceShelves) =>
  reactTo(ProductWithdrawnV1, 'stop-selling-withdrawn-product', async ({ productId }, transaction, { occurredAt }) => {
    const isNews = await rememberProduct.withdraw(transaction, productId, occurredAt)
    if (isNews) await announceShelves.ofProduct(transaction, productId)
  })
