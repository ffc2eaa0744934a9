import { randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireUser } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { FindOpenPoints } from '../places/find-open-points.use-case.ts'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'
import { LARGEST_QUANTITY, ProductNotKnown } from '../stock/move-goods.use-case.ts'
import { InsufficientStock, type PickedGoods, type ReserveGoods } from '../stock/reserve-goods.use-case.ts'
import type { EndOrder } from './end-order.use-case.ts'
import { HOLD_MS, orderNumber } from './order.rules.ts'
import type { Order } from './order.entity.ts'
import { OrderRepository } from './order.repository.ts'
import { AdultsOnly, GoodsNotAvailable, PriceNotKnown } from './orders.refusals.ts'

export interface BasketLine {
  readonly salesPointId: string
  readonly productId: string
  readonly quantity: number
}

export interface HoldBasketCommand {
  readonly idempotencyKey: string
  readonly lines: readonly BasketLine[]
  readonly isAdult: boolean
}

/** The orders of one basket, one per sales point. */
export interface HeldBasket {
  readonly id: string
  readonly orders: readonly Order[]
}

interface Neighbours {
  readonly findOpenPoints: FindOpenPoints
  readonly findKnownProducts: FindKnownProducts
  readonly reserveGoods: ReserveGoods
  readonly endOrder: EndOrder
}

const MOST_LINES = 50

/** Sets the goods of a basket aside at all its sales points, all lines or none. What the customer held before is free again. */
export class HoldBasket {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
    /** Milliseconds. */
    private readonly holdFor = HOLD_MS,
  ) {}

  execute({ idempotencyKey, lines, isAdult }: HoldBasketCommand, actor: Actor): Promise<HeldBasket | Refusal> {
    const customerId = requireUser(actor)
    checkLines(lines)
    return this.unitOfWork.once<HeldBasket, Refusal>(
      { scope: `holdBasket:${customerId}`, key: idempotencyKey, content: { lines, isAdult } },
      transaction => this.hold(transaction, lines, { customerId, isAdult }),
      async (id, { manager }) => ({ id, orders: await new OrderRepository(manager).ofCheckout(id) }),
    )
  }

  /** Holds, whoever asks was let in before. */
  async hold(
    transaction: Transaction,
    lines: readonly BasketLine[],
    customer: { customerId: string; isAdult: boolean },
  ): Promise<HeldBasket | Refusal> {
    const { findOpenPoints, findKnownProducts, reserveGoods, endOrder } = this.neighbours
    const { manager } = transaction
    const products = await findKnownProducts.execute(manager, [...new Set(lines.map(({ productId }) => productId))])
    const open = await findOpenPoints.execute(
      manager,
      lines.map(({ salesPointId }) => salesPointId),
    )
    const closed = lines.find(({ salesPointId }) => !open.has(salesPointId))
    const refusal =
      whyNotOrdered(lines, products, customer.isAdult) ?? (closed && new GoodsNotAvailable(closed.salesPointId, closed.productId, 0))
    if (refusal) return refusal

    const orders = new OrderRepository(manager)
    const earlier = await orders.lockHeld(customer.customerId)
    const freed = earlier.flatMap(({ salesPointId, lines: held }) => held.map(({ productId }) => ({ salesPointId, productId })))
    await reserveGoods.lock(transaction, [...freed, ...lines])
    for (const order of earlier) await endOrder.release(transaction, order, 'CANCELLED', { byKind: 'CUSTOMER', byId: customer.customerId })

    const checkoutId = randomUUID()
    const heldAt = this.now()
    const actUntil = new Date(heldAt.getTime() + this.holdFor)
    for (const [salesPointId, wanted] of inOrder(lines)) {
      const id = randomUUID()
      const picked = await reserveGoods.reserve(transaction, salesPointId, wanted, { actorId: customer.customerId, causeId: id })
      if (picked instanceof InsufficientStock) return new GoodsNotAvailable(salesPointId, picked.productId, picked.available)
      if (picked instanceof Refusal) return picked
      const priced = picked.map(goods => priceOf(goods, products.get(goods.productId)!.price!))
      const number = orderNumber(randomBytes(10))
      await orders.hold({ id, number, checkoutId, salesPointId, customerId: customer.customerId, heldAt, actUntil, lines: priced })
    }
    return { id: checkoutId, orders: await orders.ofCheckout(checkoutId) }
  }
}

const priceOf = ({ productId, lotCode, quantity }: PickedGoods, unitPrice: number) => ({
  productId,
  lotCode,
  quantity,
  unitPrice,
  amount: unitPrice * quantity,
})

function whyNotOrdered(
  lines: readonly BasketLine[],
  products: Awaited<ReturnType<FindKnownProducts['execute']>>,
  isAdult: boolean,
): Refusal | undefined {
  for (const { productId, quantity } of lines) {
    const product = products.get(productId)
    if (!product) return new ProductNotKnown()
    if (product.price === null || !Number.isSafeInteger(product.price * quantity)) return new PriceNotKnown(productId)
    if (product.isAlcohol && !isAdult) return new AdultsOnly(productId)
  }
  return undefined
}

/** What is wanted of each sales point, points in the one order in which shelves are locked. */
function inOrder(lines: readonly BasketLine[]) {
  const byPoint = Map.groupBy(lines, ({ salesPointId }) => salesPointId)
  return [...byPoint]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([salesPointId, wanted]) => [salesPointId, wanted.map(line => ({ ...line, lotCode: null }))] as const)
}

function checkLines(lines: readonly BasketLine[]): void {
  if (lines.length === 0 || lines.length > MOST_LINES) throw new BadInput('lines', `A basket has 1 to ${MOST_LINES} lines.`)
  const tooMany = lines.findIndex(({ quantity }) => quantity > LARGEST_QUANTITY)
  if (tooMany >= 0) throw new BadInput(`lines.${tooMany}.quantity`, `A quantity is 1 to ${LARGEST_QUANTITY}.`)
}
