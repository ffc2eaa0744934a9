import { ShelfChangedV1 } from '@ocop/contracts'
import { reactTo } from '@ocop/service-kit/events'
import type { KeepShelf } from '../capabilities/product-search/keep-shelf.use-case.ts'

/** Keeps "on a shelf now" true for the search. */
export const whenShelfChanged = (keepShelf: KeepShelf) =>
  reactTo(ShelfChangedV1, 'keep-shelf', (payload, transaction) => keepShelf.execute(payload, transaction))
