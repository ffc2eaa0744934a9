import { randomUUID } from 'node:crypto'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { LARGEST_PRICE } from '@ocop/trade-rules'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'
import { ProductNotKnown } from '../stock/move-goods.use-case.ts'
import type { FindPrices } from './find-prices.use-case.ts'
import type { PointPrice } from './point-price.entity.ts'
import { PointPriceRepository } from './point-price.repository.ts'
import { makeRoom, type Span, spanOf } from './point-price.rules.ts'
import { PriceAlreadyPlanned } from './price-lists.refusals.ts'

export interface WantedPrice {
  readonly productId: string
  readonly unitPrice: number
  /** Null: at once. */
  readonly from: string | null
  /** The first day on which it does not hold any more; null: open. */
  readonly until: string | null
}

export interface SetPointPriceCommand extends WantedPrice {
  readonly idempotencyKey: string
  readonly salesPointId: string
}

interface Neighbours {
  readonly enterSalesPoint: EnterSalesPoint
  readonly findKnownProducts: FindKnownProducts
  readonly findPrices: FindPrices
}

const ACTION = 'set prices of this sales point'

/** Sets what a point asks for a product, from now or from a day on. */
export class SetPointPrice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  async execute({ idempotencyKey, ...asked }: SetPointPriceCommand, actor: Actor): Promise<PointPrice | Refusal> {
    const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], asked.salesPointId)
    if (asked.unitPrice < 1 || asked.unitPrice > LARGEST_PRICE) throw new BadInput('unitPrice', `A price is 1 to ${LARGEST_PRICE} đồng.`)
    return this.unitOfWork.once<PointPrice, Refusal>(
      { scope: `setPointPrice:${userId}`, key: idempotencyKey, content: asked },
      async transaction => {
        if (!(await this.neighbours.enterSalesPoint.statusOf(transaction.manager, asked.salesPointId))) throw new Forbidden(ACTION)
        return this.set(transaction, asked, userId)
      },
      async (id, { manager }) => (await new PointPriceRepository(manager).find(id))!,
    )
  }

  /** Inside a transaction of the caller, whoever asks was let in before. */
  async set(
    transaction: Transaction,
    asked: WantedPrice & { readonly salesPointId: string },
    userId: string,
  ): Promise<PointPrice | Refusal> {
    const { findKnownProducts, findPrices } = this.neighbours
    const { manager, audit } = transaction
    const { salesPointId, productId } = asked
    if (!(await findKnownProducts.execute(manager, [productId])).has(productId)) return new ProductNotKnown()
    const prices = new PointPriceRepository(manager)
    await prices.lockPoint(salesPointId)
    // one moment, and only now: what it replaces ends when it begins, and who had to wait begins after those who did not
    const now = this.now()
    const span = spanOf(asked, now)
    if ('field' in span) throw new BadInput(span.field, span.message)
    const endsAt = await this.#makeRoom(prices, asked, span, { by: userId, at: now })
    if (endsAt instanceof Refusal) return endsAt
    const { unitPrice } = asked
    const price = { id: randomUUID(), salesPointId, productId, unitPrice, beginsAt: span.beginsAt, endsAt, setBy: userId, setAt: now }
    const added = await prices.add(price)
    const { id, beginsAt } = added
    await audit.add({
      actorId: userId,
      action: 'setPointPrice',
      subject: 'PointPrice',
      subjectId: id,
      after: { salesPointId, productId, unitPrice, beginsAt, endsAt },
    })
    return (await findPrices.whyNotChanged(manager, salesPointId, [productId])) ?? added
  }

  async #makeRoom(
    prices: PointPriceRepository,
    { salesPointId, productId }: { salesPointId: string; productId: string },
    span: Span,
    told: { by: string; at: Date },
  ) {
    const room = makeRoom(await prices.overlapping(salesPointId, productId, span.beginsAt, span.endsAt), span)
    if (room.planned) return new PriceAlreadyPlanned(vietnamDay(room.planned.beginsAt))
    for (const { id } of room.ending) await prices.end(id, span.beginsAt, told)
    return room.endsAt
  }
}
