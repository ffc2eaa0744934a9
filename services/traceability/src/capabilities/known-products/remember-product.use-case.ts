import type { PublishedProduct } from '@ocop/contracts'
import type { EntityManager } from 'typeorm'
import type { ReadCode } from '../identifiers/read-code.use-case.ts'
import { KnownProductRepository } from './known-product.repository.ts'

/** What the trace reads of a product's announcement. */
type ProductNews = Pick<PublishedProduct, 'productId' | 'name' | 'producerId' | 'producerName' | 'unit' | 'code'>

/** Keeps what the trace must know of the catalogue's products: name, producer, unit, GS1 number. */
export class RememberProduct {
  constructor(private readonly readCode: ReadCode) {}

  execute(manager: EntityManager, product: ProductNews, asOf: Date): Promise<void> {
    const { productId, name, producerId, producerName, unit, code } = product
    // a code that is no good GTIN is an internal one: it must never become a GS1 link
    const gtin = (code !== null && this.readCode.gtin(code)) || null
    return new KnownProductRepository(manager).save({ productId, name, producerId, producerName, unit, gtin, isPublic: true }, asOf)
  }

  /** Its lots stay readable: what is on labels must lead somewhere. */
  withdraw(manager: EntityManager, productId: string, asOf: Date): Promise<void> {
    return new KnownProductRepository(manager).withdraw(productId, asOf)
  }
}
