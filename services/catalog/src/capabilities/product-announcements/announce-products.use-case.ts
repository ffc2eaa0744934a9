import { ProductChangedV1, ProductPublishedV1, type PublishedProduct } from '@ocop/contracts'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { FindProductImages } from '../product-images/find-product-images.use-case.ts'
import type { RefreshSearch } from '../product-search/refresh-search.use-case.ts'
import { ProductAnnouncementRepository } from './product-announcement.repository.ts'

/** Makes a change known: to the search of this service at once, to other services through the outbox. */
export class AnnounceProducts {
  constructor(
    private readonly refreshSearch: RefreshSearch,
    private readonly images: FindProductImages,
    private readonly now: Clock,
  ) {}

  /** Pages that were not public before. */
  published = (ids: readonly string[], transaction: Transaction) => this.#announce(ProductPublishedV1, ids, transaction)

  /** Pages of which something is different; those that are not public are left out. */
  changed = (ids: readonly string[], transaction: Transaction) => this.#announce(ProductChangedV1, ids, transaction)

  async #announce(contract: typeof ProductPublishedV1, ids: readonly string[], { manager, outbox }: Transaction) {
    await this.refreshSearch.execute(ids, manager)
    const products = await new ProductAnnouncementRepository(manager).payloads(ids, vietnamDay(this.now()))
    const images = await this.images.ofMany(products, manager)
    for (const [index, { isDemo, ...product }] of products.entries()) {
      const payload: PublishedProduct = { ...product, imageUrl: images[index]![0]!.url, isDemo }
      await outbox.add(contract, product.productId, payload)
    }
  }
}
