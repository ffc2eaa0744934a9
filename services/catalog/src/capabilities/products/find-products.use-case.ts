import { type Actor, inOrderOf, subjectsOf } from '@ocop/service-kit/graphql'
import type { DataSource } from 'typeorm'
import type { Product } from './product.entity.ts'
import { asPublished, withRevision } from './product-page.rules.ts'
import { ProductReadingRepository, type Reader, type ReadProduct } from './product-reading.repository.ts'

export type { Product } from './product.entity.ts'

/** `isOpen`: the reader is its producer or an officer in charge. */
export type OpenedProduct = Product & { readonly isOpen: boolean }

const SLUG = /^[a-z0-9-]{1,250}$/

export class FindProducts {
  constructor(private readonly dataSource: DataSource) {}

  /** Public pages; pages never published only for their producer and the officers in charge. */
  async execute(ids: readonly string[], actor: Actor): Promise<(OpenedProduct | null)[]> {
    return inOrderOf(ids, (await this.pages.byIds(ids, readerOf(actor))).map(asPublic), product => product.id)
  }

  async bySlug(slug: string, actor: Actor): Promise<OpenedProduct | null> {
    if (!SLUG.test(slug)) return null
    const [product] = await this.pages.bySlug(slug, readerOf(actor))
    return product ? asPublic(product) : null
  }

  /** The page with its revision for its producer and the officers in charge, the public page for all others. */
  async revised(id: string, actor: Actor): Promise<OpenedProduct | null> {
    const [product] = await this.pages.byIds([id], readerOf(actor))
    if (!product) return null
    return product.isOpen ? { ...withRevision(product), isOpen: true } : asPublic(product)
  }

  private get pages() {
    return new ProductReadingRepository(this.dataSource.manager)
  }
}

const asPublic = (product: ReadProduct): OpenedProduct => ({
  ...(product.isPublic ? asPublished(product) : withRevision(product)),
  isOpen: product.isOpen,
})

const readerOf = (actor: Actor): Reader => ({ producerIds: subjectsOf(actor, 'PRODUCER'), areaIds: subjectsOf(actor, 'OFFICER') })
