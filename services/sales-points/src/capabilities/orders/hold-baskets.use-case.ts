import { randomBytes, randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction } from '@ocop/service-kit/database'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { FindOpenPoints } from '../places/find-open-points.use-case.ts'
import { type ChargedPrice, chargedAt, type FindPrices, type PriceInForce } from '../price-lists/find-prices.use-case.ts'
import type { FindKnownProducts } from '../products/find-known-products.use-case.ts'
import { ProductNotKnown } from '../stock/move-goods.use-case.ts'
import {
  type DeniedReservation,
  InsufficientStock,
  type PickedGoods,
  type ReservedGoods,
  type ReserveGoods,
} from '../stock/reserve-goods.use-case.ts'
import type { EndOrder } from './end-order.use-case.ts'
import type { Basket, BasketLine, HeldBasket, HeldOrder, Order } from './order.entity.ts'
import { OrderRepository } from './order.repository.ts'
import { HOLD_MS, orderNumber } from './order.rules.ts'
import { AdultsOnly, GoodsNotAvailable, PriceHasRisen, PriceNotKnown } from './orders.refusals.ts'

export type { Basket, BasketLine, HeldBasket } from './order.entity.ts'

type Products = Awaited<ReturnType<FindKnownProducts['execute']>>
type Prices = Awaited<ReturnType<FindPrices['inForce']>>

interface Neighbours {
  readonly findOpenPoints: FindOpenPoints
  readonly findKnownProducts: FindKnownProducts
  readonly findPrices: FindPrices
  readonly reserveGoods: ReserveGoods
  readonly endOrder: EndOrder
}

/**
 * Sets the goods of several customers' baskets aside in one transaction, each whole or not at all, first come first served. What a
 * customer held before is free again, unless the new basket is refused. However many baskets, the statements are the same few.
 */
export class HoldBaskets {
  constructor(
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
    /** Milliseconds. */
    private readonly holdFor = HOLD_MS,
  ) {}

  /** At most one basket per customer. */
  async execute<Asked extends Basket>(transaction: Transaction, baskets: readonly Asked[]): Promise<Map<Asked, HeldBasket | Refusal>> {
    const { reserveGoods, endOrder } = this.neighbours
    const orders = new OrderRepository(transaction.manager)
    const [{ prices, refusals: outcomes }, before] = await Promise.all([
      this.#check(transaction, baskets),
      orders.lockHeld(baskets.map(({ customerId }) => customerId)),
    ])
    const asked = baskets.filter(basket => !outcomes.has(basket))
    const earlier = Map.groupBy(before, ({ customerId }) => customerId)
    const wishes = asked.map(({ customerId, lines }) => ({ wanted: anyLot(lines), freed: goodsOf(earlier.get(customerId) ?? []) }))

    const held = new Map<Asked, HeldOrder[]>()
    const planned = await reserveGoods.plan(transaction, wishes)
    for (const [index, plan] of planned.outcomes.entries()) {
      const basket = asked[index]!
      if ('refusal' in plan) outcomes.set(basket, notAvailable(plan))
      else
        held.set(
          basket,
          plan.map(goods => this.#order(basket, goods, prices)),
        )
    }
    for (const { customerId } of held.keys())
      for (const order of earlier.get(customerId) ?? [])
        await endOrder.release(transaction, order, 'CANCELLED', { byKind: 'CUSTOMER', byId: customerId })
    const all = [...held.values()].flat()
    const goods = all.map(({ id, salesPointId, customerId, lines }) => ({ salesPointId, goods: lines, actorId: customerId, causeId: id }))
    // one after the other: what writes must not go on when something beside it has failed
    await reserveGoods.reserve(transaction, goods, planned)
    const entered = Map.groupBy(await orders.hold(all), ({ checkoutId }) => checkoutId)
    for (const basket of held.keys()) outcomes.set(basket, { id: basket.id, orders: entered.get(basket.id)! })
    return outcomes
  }

  async #check<Asked extends Basket>({ manager }: Transaction, baskets: readonly Asked[]) {
    const { findOpenPoints, findKnownProducts, findPrices } = this.neighbours
    const lines = baskets.flatMap(basket => basket.lines)
    const [products, prices, open] = await Promise.all([
      findKnownProducts.execute(manager, [...new Set(lines.map(({ productId }) => productId))]),
      findPrices.inForce(manager, lines, this.now()),
      findOpenPoints.openAmong(
        manager,
        lines.map(({ salesPointId }) => salesPointId),
      ),
    ])
    const refusals = new Map<Asked, HeldBasket | Refusal>()
    for (const basket of baskets) {
      const closed = basket.lines.find(({ salesPointId }) => !open.has(salesPointId))
      const refusal = whyNotOrdered(basket, products, prices) ?? (closed && new GoodsNotAvailable(closed.salesPointId, closed.productId, 0))
      if (refusal) refusals.set(basket, refusal)
    }
    return { prices, refusals }
  }

  #order({ id: checkoutId, customerId }: Basket, { salesPointId, goods }: ReservedGoods, prices: Prices): HeldOrder {
    const heldAt = this.now()
    const lines = goods.map(picked => priceOf(picked, chargedAt(prices({ salesPointId, productId: picked.productId }))))
    const actUntil = new Date(heldAt.getTime() + this.holdFor)
    return { id: randomUUID(), number: orderNumber(randomBytes(10)), checkoutId, salesPointId, customerId, heldAt, actUntil, lines }
  }
}

const anyLot = (lines: readonly BasketLine[]) => lines.map(line => ({ ...line, lotCode: null }))
const goodsOf = (orders: readonly Order[]) => orders.flatMap(({ salesPointId, lines }) => lines.map(line => ({ ...line, salesPointId })))

const priceOf = ({ productId, lotCode, quantity }: PickedGoods, price: ChargedPrice) => {
  const unitPrice = price.unitPrice!
  return { productId, lotCode, quantity, ...price, unitPrice, amount: unitPrice * quantity }
}

const notAvailable = ({ salesPointId, refusal }: DeniedReservation): Refusal =>
  refusal instanceof InsufficientStock ? new GoodsNotAvailable(salesPointId, refusal.productId, refusal.available) : refusal

function whyNotOrdered({ lines, isAdult }: Basket, products: Products, prices: Prices): Refusal | undefined {
  for (const line of lines) {
    const product = products.get(line.productId)
    if (!product) return new ProductNotKnown()
    const refusal = whyNotPriced(line, prices(line))
    if (refusal) return refusal
    if (product.isAlcohol && !isAdult) return new AdultsOnly(line.productId)
  }
  return undefined
}

function whyNotPriced({ salesPointId, productId, quantity, shownPrice }: BasketLine, price: PriceInForce | undefined): Refusal | undefined {
  const unitPrice = price?.unitPrice ?? null
  if (unitPrice === null || !Number.isSafeInteger(unitPrice * quantity)) return new PriceNotKnown(productId)
  return typeof shownPrice === 'number' && unitPrice > shownPrice ? new PriceHasRisen(salesPointId, productId, unitPrice) : undefined
}
