import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { Product } from './product.entity.ts'
import { statusAfter } from './product-life.rules.ts'
import { missingIn, withRevision } from './product-page.rules.ts'
import { ProductRepository } from './product.repository.ts'
import { ProductChangedMeanwhile, ProductIncomplete, ProductNotReady } from './products.refusals.ts'

export interface SubmitProductCommand {
  readonly productId: string
  readonly version: number
}

export class SubmitProduct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  async execute({ productId, version }: SubmitProductCommand, actor: Actor): Promise<Product | Refusal> {
    const userId = requireRole(actor, 'submit this product', ['PRODUCER'])
    return this.unitOfWork.run(async ({ manager, audit }) => {
      const products = new ProductRepository(manager)
      const product = await products.lock(productId)
      if (!product || !actsFor(actor, product.producerId, 'PRODUCER')) throw new Forbidden('submit this product')
      const status = statusAfter('submit', product.status)
      if (!status) return new ProductNotReady(product.status)
      if (product.version !== version) return new ProductChangedMeanwhile(product.version)
      const missing = missingIn(withRevision(product))
      if (missing.length > 0) return new ProductIncomplete(missing)

      const submitted = await products.take(product, { status, isPublic: product.isPublic, at: this.now(), draft: product.draft })
      await audit.add({
        actorId: userId,
        action: 'submitProduct',
        subject: 'product',
        subjectId: productId,
        before: product.status,
        after: status,
      })
      return withRevision(submitted)
    })
  }
}
