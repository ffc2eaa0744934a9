import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { PreparePage, WrittenPage } from './prepare-page.use-case.ts'
import type { Product, ProductPage } from './product.entity.ts'
import { withRevision } from './product-page.rules.ts'
import { ProductRepository } from './product.repository.ts'
import { ProductChangedMeanwhile, ProductCodeTaken } from './products.refusals.ts'

export interface EditProductCommand extends WrittenPage {
  readonly productId: string
  readonly version: number
}

export class EditProduct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly preparePage: PreparePage,
    private readonly now: Clock,
  ) {}

  async execute({ productId, version, ...written }: EditProductCommand, actor: Actor): Promise<Product | Refusal> {
    const userId = requireRole(actor, 'edit this product', ['PRODUCER'])
    const page = await this.preparePage.execute(written)

    return this.unitOfWork.run(async ({ manager, audit }) => {
      const products = new ProductRepository(manager)
      const product = await products.lock(productId)
      if (!product || !actsFor(actor, product.producerId, 'PRODUCER')) throw new Forbidden('edit this product')
      if (product.version !== version) return new ProductChangedMeanwhile(product.version)
      if (page.codeKind === 'GTIN' && (await products.isCodeTaken(page.codeValue!, productId))) return new ProductCodeTaken(page.codeValue!)

      const step = { status: 'DRAFT', isPublic: product.isPublic, at: this.now() } as const
      const before = withRevision(product)
      const changed = withPriceMark(page, before)
      const kept = product.isPublic ? { draft: { ...product.draft, ...changed } } : { draft: null, page: changed }
      const edited = await products.take(product, { ...step, ...kept })
      await audit.add({
        actorId: userId,
        action: 'editProduct',
        subject: 'product',
        subjectId: productId,
        before: only(before, changed),
        after: changed,
      })
      return withRevision(edited)
    })
  }
}

/** A price that its producer writes is not invented any more. */
const withPriceMark = (page: Partial<ProductPage>, before: Product) =>
  page.price === undefined ? page : { ...page, isPriceInvented: before.isPriceInvented && page.price === before.price }

const only = (page: ProductPage, fields: object) =>
  Object.fromEntries(Object.keys(fields).map(field => [field, page[field as keyof ProductPage]]))
