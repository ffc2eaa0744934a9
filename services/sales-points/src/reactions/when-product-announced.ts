import { ProductChangedV1, ProductPublishedV1, type PublishedProduct } from '@ocop/contracts'
import type { Transaction } from '@ocop/service-kit/database'
import { type Happening, reactTo } from '@ocop/service-kit/events'
import { type QuantityUnit, QuantityUnit as Units } from '../capabilities/products/quantity-unit.enum.ts'
import type { RememberProduct } from '../capabilities/products/remember-product.use-case.ts'
import type { AnnounceShelves } from '../capabilities/stock/announce-shelves.use-case.ts'

/** A product may be stocked and sold once catalog has published it, under the name and price it has there. */
export function whenProductAnnounced(rememberProduct: RememberProduct, announceShelves: AnnounceShelves) {
  const remember = async (payload: PublishedProduct, transaction: Transaction, { occurredAt }: Happening) => {
    const { productId, star, starValidFrom: validFrom, starValidTo: validTo } = payload
    const unit = (payload.unit in Units ? payload.unit : 'PIECE') as QuantityUnit
    const isNews = await rememberProduct.describe(transaction, { ...payload, id: productId, unit }, occurredAt)
    await rememberProduct.setStar(
      transaction,
      productId,
      star !== null && validFrom && validTo ? { star, validFrom, validTo } : null,
      occurredAt,
    )
    // a product that comes back after a withdrawal is for sale again
    if (isNews) await announceShelves.ofProduct(transaction, productId)
  }
  return [reactTo(ProductPublishedV1, 'stock-published-product', remember), reactTo(ProductChangedV1, 'refresh-changed-product', remember)]
}
