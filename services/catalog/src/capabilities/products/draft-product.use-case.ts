import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import { slugOf } from '@ocop/service-kit/identifiers'
import type { FindAdministrativeUnits } from '../administrative-units/find-administrative-units.use-case.ts'
import type { FindProducers } from '../producers/find-producers.use-case.ts'
import type { PreparePage, WrittenPage } from './prepare-page.use-case.ts'
import type { Product } from './product.entity.ts'
import { ProductRepository } from './product.repository.ts'
import { ProductCodeTaken } from './products.refusals.ts'

export interface DraftProductCommand extends WrittenPage {
  readonly idempotencyKey: string
  readonly producerId: string
  readonly name: string
  readonly setNumber: number
  readonly originId?: string | null
}

export class DraftProduct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly preparePage: PreparePage,
    private readonly around: { readonly findProducers: FindProducers; readonly findUnits: FindAdministrativeUnits },
    private readonly now: Clock,
  ) {}

  async execute(command: DraftProductCommand, actor: Actor) {
    const { idempotencyKey, producerId, originId, ...written } = command
    const userId = requireRole(actor, 'draft a product of this producer', ['PRODUCER'], producerId)
    const page = await this.preparePage.execute(written)
    const [producer] = await this.around.findProducers.execute([producerId])
    if (!producer) throw new BadInput('producerId', 'No producer has this id.')
    const [origin] = await this.around.findUnits.execute([originId ?? producer.unitId])
    if (!origin) throw new BadInput('originId', 'No administrative unit has this id.')
    const request = { scope: `draftProduct:${userId}`, key: idempotencyKey, content: command }

    return this.unitOfWork.once<Product, ProductCodeTaken>(
      request,
      async ({ manager, audit }) => {
        const products = new ProductRepository(manager)
        const id = randomUUID()
        if (page.codeKind === 'GTIN' && (await products.isCodeTaken(page.codeValue!, id))) return new ProductCodeTaken(page.codeValue!)
        const slug = await products.freeSlug(slugOf(command.name).slice(0, 200), id)
        await products.add({ ...page, id, slug, producerId, originId: origin.id, isDemo: false, updatedAt: this.now() })
        await audit.add({ actorId: userId, action: 'draftProduct', subject: 'product', subjectId: id, after: page })
        return (await products.lock(id))!
      },
      async (id, { manager }) => (await new ProductRepository(manager).lock(id))!,
    )
  }
}
