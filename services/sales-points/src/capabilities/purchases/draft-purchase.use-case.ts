import { randomBytes, randomUUID } from 'node:crypto'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'
import { LARGEST_QUANTITY, SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import { enterPurchase, whyNotPossible } from './enter-purchase.use-case.ts'
import type { Purchase } from './purchase.entity.ts'
import { PurchaseRepository } from './purchase.repository.ts'
import { purchaseNumber } from './purchase.rules.ts'
import { NotOfThisProducer } from './purchases.refusals.ts'

interface Wishes {
  readonly lines: readonly { readonly productId: string; readonly quantity: number }[]
  readonly wantedOn?: string | null | undefined
  readonly note?: string | null | undefined
}

export interface NewPurchase extends Wishes {
  readonly salesPointId: string
  readonly producerId: string
}

const ACTION = 'buy for this sales point'
const MOST_LINES = 100
const LONGEST_NOTE = 500

/** A manager puts together what the point wants to buy from a producer, and changes it until it is sent. */
export class DraftPurchase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: { readonly enterSalesPoint: EnterSalesPoint; readonly findKnownProducts: FindKnownProducts },
    private readonly now: Clock,
  ) {}

  execute({ idempotencyKey, ...asked }: NewPurchase & { idempotencyKey: string }, actor: Actor): Promise<Purchase | Refusal> {
    const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], asked.salesPointId)
    const wanted = { ...asked, ...this.#checked(asked) }
    return this.unitOfWork.once<Purchase, Refusal>(
      { scope: `draftPurchase:${userId}`, key: idempotencyKey, content: wanted },
      async transaction => {
        const { status } = await this.neighbours.enterSalesPoint.execute(transaction.manager, actor, wanted.salesPointId, ACTION)
        return status === 'ACTIVE' ? this.draft(transaction, wanted, { userId, isDemo: false }) : new SalesPointNotActive(status)
      },
      (id, { manager }) => new PurchaseRepository(manager).get(id),
    )
  }

  /** Other lines, day and note in the place of those before, as long as it is a draft. */
  change({ purchaseId, ...asked }: Wishes & { readonly purchaseId: string }, actor: Actor): Promise<Purchase | Refusal> {
    return this.unitOfWork.run<Purchase | Refusal>(async transaction => {
      const entered = await enterPurchase(transaction.manager, { purchaseId, actor, action: 'CHANGE' })
      const { purchase: before, userId } = entered
      const wishes = this.#checked(asked)
      const refusal = whyNotPossible(entered, 'CHANGE') ?? (await this.#whyNotFrom(transaction, before.producerId, wishes.lines))
      if (refusal) return refusal
      const purchases = new PurchaseRepository(transaction.manager)
      await purchases.rewrite(purchaseId, wishes, wishes.lines)
      const { lines, wantedOn, note } = before
      const told = { subject: 'Purchase', subjectId: purchaseId, before: { lines, wantedOn, note }, after: wishes }
      await transaction.audit.add({ actorId: userId, action: 'changePurchaseDraft', ...told })
      return purchases.get(purchaseId)
    })
  }

  /** Drafts, whoever asks was let in before. */
  async draft(
    transaction: Transaction,
    { salesPointId, producerId, lines, wantedOn = null, note = null }: NewPurchase,
    { userId, isDemo }: { userId: string; isDemo: boolean },
  ): Promise<Purchase | Refusal> {
    const refusal = await this.#whyNotFrom(transaction, producerId, lines)
    if (refusal) return refusal
    const { manager, audit } = transaction
    const id = randomUUID()
    const purchases = new PurchaseRepository(manager)
    await purchases.add({ id, number: purchaseNumber(randomBytes(10)), salesPointId, producerId, wantedOn, note, isDemo }, lines)
    await purchases.change(id, {}, { what: 'DRAFTED', side: 'SALES_POINT', byId: userId, at: this.now() })
    await audit.add({
      actorId: userId,
      action: 'draftPurchase',
      subject: 'Purchase',
      subjectId: id,
      after: { salesPointId, producerId, lines, wantedOn, note },
    })
    return purchases.get(id)
  }

  #checked({ lines, ...words }: Wishes) {
    const wishes = { lines, note: words.note?.trim() || null, wantedOn: words.wantedOn ?? null }
    const fault = faultOf(wishes, vietnamDay(this.now()))
    if (fault) throw new BadInput(fault[0], fault[1])
    return wishes
  }

  async #whyNotFrom({ manager }: Transaction, producerId: string, lines: Wishes['lines']): Promise<NotOfThisProducer | undefined> {
    const ids = lines.map(({ productId }) => productId)
    const products = await this.neighbours.findKnownProducts.execute(manager, ids)
    return ids.some(id => products.get(id)?.producerId !== producerId) ? new NotOfThisProducer() : undefined
  }
}

type Fault = readonly [field: string, message: string]

function faultOf({ lines, note, wantedOn }: Wishes, today: string): Fault | undefined {
  const faults: readonly (readonly [isWrong: boolean, ...Fault])[] = [
    [lines.length === 0 || lines.length > MOST_LINES, 'lines', `A purchase has 1 to ${MOST_LINES} lines.`],
    [lines.some(({ quantity }) => quantity > LARGEST_QUANTITY), 'lines', `A quantity is 1 to ${LARGEST_QUANTITY}.`],
    [new Set(lines.map(({ productId }) => productId)).size < lines.length, 'lines', 'A product is in one line.'],
    [(note ?? '').length > LONGEST_NOTE, 'note', `A note has at most ${LONGEST_NOTE} signs.`],
    [Boolean(wantedOn) && wantedOn! < today, 'wantedOn', 'It cannot be wanted on a day that has passed.'],
  ]
  const found = faults.find(([isWrong]) => isWrong)
  return found && [found[1], found[2]]
}
