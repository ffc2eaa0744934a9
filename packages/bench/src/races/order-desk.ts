import { randomInt, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../ask.ts'

export interface Shelf {
  readonly points: readonly { readonly id: string; readonly slot: string }[]
  readonly productIds: readonly string[]
}

interface Scene {
  readonly gatewayUrl: string
  readonly customer: string
  readonly staff: string
  readonly shelf: Shelf
  /** How often each outcome was met, by what was tried. */
  readonly counts: Record<string, number>
  /** Placed orders that nobody has ended, oldest first. */
  readonly open: string[]
  /** What people were told last of their orders. */
  readonly told: Map<string, ToldStatus>
}

export type ToldStatus = 'PLACED' | 'CANCELLED' | 'HANDED_OVER'

interface Outcome {
  readonly __typename: string
  readonly id?: string
  readonly orders?: readonly { readonly id: string; readonly salesPoint: { readonly id: string } }[]
}

const HOLD =
  'mutation Hold($input: HoldBasketInput!) { outcome: holdBasket(input: $input) { __typename ... on HeldBasket { id orders { id salesPoint { id } } } } }'
const PLACE = 'mutation Place($input: PlaceOrderInput!) { outcome: placeOrder(input: $input) { __typename } }'
const CANCEL = 'mutation Cancel($input: CancelOrderInput!) { outcome: cancelOrder(input: $input) { __typename } }'
const HAND_OVER = 'mutation HandOver($orderId: UUID!) { outcome: handOverOrder(orderId: $orderId) { __typename } }'
const LINES = 3
const TRIES = 5
/** A shop waits longer each time before it asks again. */
const PATIENCE_MS = 300

/** One connection: a customer who changes his mind, and the counter that serves him. */
export class OrderDesk {
  readonly #scene: Scene

  constructor(scene: Scene) {
    this.#scene = scene
  }

  /** One basket and what becomes of it; `runOut` moves the clock of one on. */
  async serveOne(isCrowded: boolean, runOut: (checkoutId: string) => Promise<void>): Promise<void> {
    const { customer, shelf, open } = this.#scene
    if (isCrowded) await this.#end(open.shift()!)
    const basket = await this.#try('hold', HOLD, { input: { idempotencyKey: randomUUID(), lines: this.#lines() } }, customer)
    if (!basket.orders) return
    const fate = randomInt(100)
    if (fate < 10) return
    if (fate < 20) return runOut(basket.id!)
    for (const order of basket.orders) await this.#place(order.id, shelf.points.find(({ id }) => id === order.salesPoint.id)!.slot, fate)
  }

  async #place(orderId: string, pickupFrom: string, fate: number): Promise<void> {
    const { customer, staff, open, told } = this.#scene
    const input = { orderId, pickupFrom, contactName: 'Khách demo', contactPhone: '0900000000', paymentMethod: 'ON_COLLECTION' }
    const placed = await this.#try('place', PLACE, { input }, customer)
    if (placed.__typename !== 'Order') return
    told.set(orderId, 'PLACED')
    const cancel = () => this.#move(orderId, 'cancel', customer)
    if (fate < 45) await cancel()
    // both sides at once: one of them is too late
    else if (fate < 60) await Promise.all([cancel(), this.#move(orderId, 'hand over', staff)])
    else open.push(orderId)
  }

  #end(orderId: string): Promise<void> {
    return this.#move(orderId, randomInt(2) === 0 ? 'hand over' : 'cancel', this.#scene.staff)
  }

  async #move(orderId: string, what: 'cancel' | 'hand over', token: string): Promise<void> {
    const isCancel = what === 'cancel'
    const variables = isCancel ? { input: { orderId, reason: 'Đo tải' } } : { orderId }
    const { __typename } = await this.#try(what, isCancel ? CANCEL : HAND_OVER, variables, token)
    if (__typename === 'Order') this.#scene.told.set(orderId, isCancel ? 'CANCELLED' : 'HANDED_OVER')
  }

  #lines() {
    const { points, productIds } = this.#scene.shelf
    return Array.from({ length: LINES }, () => ({
      salesPointId: points[randomInt(points.length)]!.id,
      productId: productIds[randomInt(productIds.length)]!,
      quantity: 1 + randomInt(3),
    }))
  }

  /** As a shop does: what was not answered is asked again with its key. */
  async #try(what: string, document: string, variables: object, token: string): Promise<Outcome> {
    const { gatewayUrl, counts } = this.#scene
    const count = (outcome: string) => (counts[`${what}: ${outcome}`] = (counts[`${what}: ${outcome}`] ?? 0) + 1)
    for (let attempt = 1; ; attempt++) {
      try {
        const { outcome } = await ask<{ outcome: Outcome }>(gatewayUrl, document, variables, token)
        count(outcome.__typename)
        return outcome
      } catch (error) {
        count(attempt < TRIES ? 'asked again' : `failed: ${(error as Error).message}`)
        if (attempt === TRIES) return { __typename: 'Nothing' }
        await pause(PATIENCE_MS * attempt)
      }
    }
  }
}
