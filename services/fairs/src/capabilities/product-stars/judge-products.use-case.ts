import type { EntityManager } from 'typeorm'
import { KnownProductRepository } from './known-product.repository.ts'
import { type Days, type KnownProduct, starProblem, type StarVerdict } from './product-star.rules.ts'

/** Products to be shown on some days. */
export interface Show extends Days {
  readonly productIds: readonly string[]
}

export interface JudgedProduct {
  readonly productId: string
  /** Null for a product nobody has announced. */
  readonly product: KnownProduct | null
  /** Null when it has a star on all the days. */
  readonly problem: StarVerdict | null
}

export class JudgeProducts {
  constructor(private readonly manager: EntityManager) {}

  /** The products of each show, in its order, with what speaks against them; all by one statement. */
  async execute(shows: readonly Show[], manager: EntityManager = this.manager): Promise<JudgedProduct[][]> {
    const ids = [...new Set(shows.flatMap(({ productIds }) => productIds))]
    const known = ids.length === 0 ? [] : await new KnownProductRepository(manager).findMany(ids)
    const products = new Map(known.map(product => [product.productId, product]))
    return shows.map(({ productIds, ...days }) => productIds.map(productId => judged(productId, products.get(productId) ?? null, days)))
  }

  async executeOne(show: Show, manager: EntityManager): Promise<JudgedProduct[]> {
    return (await this.execute([show], manager))[0]!
  }
}

const judged = (productId: string, product: KnownProduct | null, days: Days): JudgedProduct => ({
  productId,
  product,
  problem: product ? (starProblem(product, days) ?? null) : { reason: 'NOT_PUBLISHED', expiresOn: null },
})
