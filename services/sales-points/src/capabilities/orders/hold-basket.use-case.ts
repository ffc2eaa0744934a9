import { randomUUID } from 'node:crypto'
import { type IdempotencyKeyReused, inBatches, type Transaction, type UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireUser } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { LARGEST_QUANTITY } from '../stock/move-goods.use-case.ts'
import type { Basket, BasketLine, HeldBasket, HoldBaskets } from './hold-baskets.use-case.ts'
import { OrderRepository } from './order.repository.ts'

export interface HoldBasketCommand {
  readonly idempotencyKey: string
  readonly lines: readonly BasketLine[]
  readonly isAdult: boolean
}

const MOST_LINES = 50
/** Baskets in one transaction. */
const MOST_TOGETHER = 64
/** One is decided here while the other is written there. */
const UNDER_WAY = 2

/** Holds a basket, together with those that others ask for at the same moment. */
export class HoldBasket {
  readonly #holdTogether

  constructor(
    unitOfWork: UnitOfWork,
    private readonly holdBaskets: HoldBaskets,
  ) {
    this.#holdTogether = inBatches(
      (requests: readonly ReturnType<typeof requestOf>[]) =>
        unitOfWork.onceEach<(typeof requests)[number], HeldBasket, Refusal>(
          requests,
          (transaction, asked) => holdBaskets.execute(transaction, asked),
          async (id, { manager }) => ({ id, orders: await new OrderRepository(manager).ofCheckout(id) }),
        ),
      { most: MOST_TOGETHER, together: UNDER_WAY, apart: ({ customerId }) => customerId, lane: ({ lines }) => lines[0]!.salesPointId },
    )
  }

  async execute(command: HoldBasketCommand, actor: Actor): Promise<HeldBasket | Refusal | IdempotencyKeyReused> {
    const customerId = requireUser(actor)
    checkLines(command.lines)
    return this.#holdTogether(requestOf(command, customerId))
  }

  /** Holds inside a transaction of the caller, whoever asks was let in before. */
  async hold(transaction: Transaction, lines: readonly BasketLine[], customer: Pick<Basket, 'customerId' | 'isAdult'>) {
    const basket = { id: randomUUID(), lines, ...customer }
    return (await this.holdBaskets.execute(transaction, [basket])).get(basket)!
  }
}

function requestOf({ idempotencyKey, lines, isAdult }: HoldBasketCommand, customerId: string) {
  const id = randomUUID()
  const once = { scope: `holdBasket:${customerId}`, key: idempotencyKey, content: { lines, isAdult }, outcomeId: id }
  return { ...once, id, customerId, lines, isAdult }
}

function checkLines(lines: readonly BasketLine[]): void {
  if (lines.length === 0 || lines.length > MOST_LINES) throw new BadInput('lines', `A basket has 1 to ${MOST_LINES} lines.`)
  const tooMany = lines.findIndex(({ quantity }) => quantity > LARGEST_QUANTITY)
  if (tooMany >= 0) throw new BadInput(`lines.${tooMany}.quantity`, `A quantity is 1 to ${LARGEST_QUANTITY}.`)
}
