import { ProducerChangedV1, ProductChangedV1, ProductPublishedV1, ProductWithdrawnV1, type PublishedProduct } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { KeepFacts } from '../capabilities/known-facts/keep-facts.use-case.ts'

/** Only products with a public page can be graded: their names and makers are known from here. */
export const whenProductAnnounced = (keep: KeepFacts) => [
  reactTo(ProductPublishedV1, 'keep-published-product', (product, { manager }, at) => keep.product(known(product), at, manager)),
  reactTo(ProductChangedV1, 'keep-changed-product', (product, { manager }, at) => keep.product(known(product), at, manager)),
  reactTo(ProductWithdrawnV1, 'keep-withdrawn-product', ({ productId }, { manager }, at) => keep.withdrawn(productId, at, manager)),
  reactTo(ProducerChangedV1, 'keep-producer', (producer, { manager }, at) => keep.producer(producer, at, manager)),
]

const known = ({ productId, producerId, name, slug, setNumber, originUnitId: unitId }: PublishedProduct) => ({
  productId,
  producerId,
  name,
  slug,
  setNumber,
  unitId,
})
