import { randomUUID } from 'node:crypto'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireUser } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { enterOrder } from '../orders/enter-order.use-case.ts'
import type { Order } from '../orders/find-payable-orders.use-case.ts'
import type { OrderReturn } from './return.entity.ts'
import type { ReturnDenial, ReturnReason } from './return.enum.ts'
import { ReturnRepository } from './return.repository.ts'
import { isWithdrawable, returnableUntil, USUAL_DAYS, type WantedLine, whyNotReturned } from './return.rules.ts'
import { ReturnNotInState, ReturnNotPossible } from './returns.refusals.ts'

interface AskForReturnCommand {
  readonly idempotencyKey: string
  readonly orderId: string
  readonly reason: ReturnReason
  readonly words?: string | null | undefined
  readonly lines: readonly WantedLine[]
}

const LONGEST_WORDS = 500
const MOST_LINES = 50

/** When the customer got the goods. */
export const handedOverAt = ({ steps }: Order): Date | null => steps.find(({ what }) => what === 'HANDED_OVER')?.at ?? null

/** A customer wants to give back goods that were handed over, or keeps them after all; the sales point answers. */
export class AskForReturn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  execute({ idempotencyKey, orderId, reason, ...asked }: AskForReturnCommand, actor: Actor): Promise<OrderReturn | Refusal> {
    const userId = requireUser(actor)
    const words = asked.words?.trim() || null
    if (words && words.length > LONGEST_WORDS) throw new BadInput('words', `At most ${LONGEST_WORDS} signs.`)
    const { lines } = asked
    const names = new Set(lines.map(({ productId, lotCode }) => `${productId}/${lotCode}`))
    if (lines.length === 0 || lines.length > MOST_LINES || names.size < lines.length)
      throw new BadInput('lines', `1 to ${MOST_LINES} lines, each once.`)
    const content = { orderId, reason, words, lines }
    return this.unitOfWork.once<OrderReturn, Refusal>(
      { scope: `askForReturn:${userId}`, key: idempotencyKey, content },
      async transaction => {
        const { order } = await enterOrder(transaction, { orderId, actor, sides: ['CUSTOMER'], action: 'return these goods' })
        return this.ask(transaction, order, { reason, words, lines })
      },
      async (id, { manager }) => (await new ReturnRepository(manager).find(id))!,
    )
  }

  /** The customer keeps the goods after all. Withdrawing it again answers it again. */
  withdraw(returnId: string, actor: Actor): Promise<OrderReturn | Refusal> {
    const userId = requireUser(actor)
    return this.unitOfWork.run<OrderReturn | Refusal>(async ({ manager, audit }) => {
      const returns = new ReturnRepository(manager)
      const found = await returns.lock(returnId)
      if (found?.customerId !== userId) throw new Forbidden('withdraw this return')
      if (found.status === 'WITHDRAWN') return found
      if (!isWithdrawable(found.status)) return new ReturnNotInState(found.status)
      await returns.withdraw(returnId, this.now())
      const told = { subject: 'OrderReturn', subjectId: returnId, before: { status: found.status } }
      await audit.add({ actorId: userId, action: 'withdrawReturn', ...told })
      return (await returns.find(returnId))!
    })
  }

  /** For a locked order, whose customer was let in before. */
  async ask(
    { manager, audit }: Transaction,
    order: Order,
    asked: { reason: ReturnReason; words: string | null; lines: readonly WantedLine[] },
  ): Promise<OrderReturn | ReturnNotPossible> {
    const returns = new ReturnRepository(manager)
    const bought = await returns.bought(order.id)
    const denial =
      (await this.#whyNot(returns, order)) ?? whyNotReturned(asked.lines, bought, { ...asked, handedOverAt: handedOverAt(order)! })
    if (denial) return new ReturnNotPossible(denial)
    const priced = asked.lines.map(line => ({
      ...line,
      amount: line.quantity * bought.find(one => one.productId === line.productId && one.lotCode === line.lotCode)!.unitPrice,
    }))
    const { id: orderId, salesPointId, customerId } = order
    const id = randomUUID()
    await returns.add({ id, orderId, salesPointId, customerId, ...asked, lines: priced, askedAt: this.now() })
    await audit.add({
      actorId: customerId,
      action: 'askForReturn',
      subject: 'OrderReturn',
      subjectId: id,
      after: { orderId, reason: asked.reason },
    })
    return (await returns.find(id))!
  }

  async #whyNot(returns: ReturnRepository, order: Order): Promise<ReturnDenial | undefined> {
    const since = order.status === 'HANDED_OVER' ? handedOverAt(order) : null
    if (!since) return 'NOT_HANDED_OVER'
    const days = (await returns.days([order.salesPointId]))[0]?.days ?? USUAL_DAYS
    if (returnableUntil(since, days) < this.now()) return 'TOO_LATE'
    const open = (await returns.ofOrders([order.id])).some(({ status }) => status === 'ASKED' || status === 'ACCEPTED')
    return open ? 'ASKED_BEFORE' : undefined
  }
}
