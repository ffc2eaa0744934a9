import { ProductWithdrawnV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, BadInput, Forbidden, requireUser, subjectsOf } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { AnnounceProducts } from '../product-announcements/announce-products.use-case.ts'
import type { Product } from './product.entity.ts'
import { type ProductMove, statusAfter } from './product-life.rules.ts'
import { withRevision } from './product-page.rules.ts'
import { ProductRepository, type Step } from './product.repository.ts'
import { ProductChangedMeanwhile, ProductNotReady } from './products.refusals.ts'

export interface ModerateProductCommand {
  readonly productId: string
  readonly version: number
  readonly reason?: string | null
}

const LONGEST_REASON = 2_000

/** What an officer decides about a page (withdrawing: its producer too). */
export class ModerateProduct {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly announce: AnnounceProducts,
    private readonly now: Clock,
  ) {}

  publish = (command: ModerateProductCommand, actor: Actor) => this.#move('publish', command, actor)
  return = (command: ModerateProductCommand, actor: Actor) => this.#move('return', command, actor)
  withdraw = (command: ModerateProductCommand, actor: Actor) => this.#move('withdraw', command, actor)

  #move(move: ProductMove, { productId, version, reason }: ModerateProductCommand, actor: Actor): Promise<Product | Refusal> {
    const actorId = requireUser(actor)
    const ground = move === 'publish' ? null : groundOf(reason)
    return this.unitOfWork.run(async transaction => {
      const products = new ProductRepository(transaction.manager)
      const product = await products.lock(productId)
      if (!product || !(await mayMove(move, product, actor, products))) throw new Forbidden(`${move} this product`)
      const status = statusAfter(move, product.status)
      if (!status) return new ProductNotReady(product.status)
      if (product.version !== version) return new ProductChangedMeanwhile(product.version)

      const moved = await products.take(product, stepOf(move, product, { status, reason: ground }, this.now()))
      await this.#makeKnown(move, product, ground, transaction)
      await transaction.audit.add({
        actorId,
        action: `${move}Product`,
        subject: 'product',
        subjectId: productId,
        before: product.status,
        after: { status, reason: ground },
      })
      return withRevision(moved)
    })
  }

  async #makeKnown(move: ProductMove, { id, isPublic }: Product, reason: string | null, transaction: Transaction) {
    if (move === 'publish') {
      await transaction.manager.query('UPDATE product_image SET is_public = true WHERE product_id = $1', [id])
      await (isPublic ? this.announce.changed([id], transaction) : this.announce.published([id], transaction))
    } else if (move === 'withdraw' && isPublic) {
      await this.announce.changed([id], transaction)
      await transaction.outbox.add(ProductWithdrawnV1, id, { productId: id, reason: reason ?? '' })
    }
  }
}

/** Returning leaves the page and its revision as they are; all else writes the revision into the page. */
function stepOf(move: ProductMove, product: Product, decision: NonNullable<Step['decision']>, at: Date): Step {
  if (move === 'return') return { status: decision.status, isPublic: product.isPublic, at, decision, draft: product.draft }
  return { status: decision.status, isPublic: move === 'publish', at, decision, draft: null, page: product.draft ?? {} }
}

function groundOf(reason: string | null | undefined): string {
  const ground = reason?.normalize('NFC').replaceAll('\0', '').trim() ?? ''
  if (ground === '') throw new BadInput('reason', 'Give a reason: the producer reads it.')
  if (ground.length > LONGEST_REASON) throw new BadInput('reason', `At most ${LONGEST_REASON} characters.`)
  return ground
}

async function mayMove(move: ProductMove, product: Product, actor: Actor, products: ProductRepository): Promise<boolean> {
  if (move === 'withdraw' && actsFor(actor, product.producerId, 'PRODUCER')) return true
  return products.lies(product.originId, subjectsOf(actor, 'OFFICER'))
}
