import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { type FindPayableOrders, NothingToRecord, type Order, OrderNotInState } from '../orders/find-payable-orders.use-case.ts'
import type { ServeOrder } from '../orders/serve-order.use-case.ts'
import type { BankCredit, Placing } from './bank-credit.entity.ts'
import { BankCreditRepository } from './bank-credit.repository.ts'
import { isMatchedTo, shareOut, whyNotDecided } from './credit-actions.rules.ts'
import { BankCreditTooLittle } from './payments.refusals.ts'
import type { SettleCredits } from './settle-credits.use-case.ts'

interface Neighbours {
  readonly findOrders: FindPayableOrders
  readonly serveOrder: ServeOrder
  readonly settleCredits: SettleCredits
}

type Entered = {
  readonly transaction: Transaction
  readonly credits: readonly BankCredit[]
  readonly userId: string
  readonly note: string | null
}
type Words = { readonly note?: string | null | undefined }

const MOST_CREDITS = 10
const LONGEST_NOTE = 500
const ACTION = 'decide about this money'

/** What a manager decides about money that the rules could not place. Deciding the same again changes nothing. */
export class DecideCredits {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  /** The transfers pay the order; what they are too much is owed back. */
  match(
    { creditIds, orderId, acceptsLess, ...words }: { creditIds: readonly string[]; orderId: string; acceptsLess: boolean } & Words,
    actor: Actor,
  ): Promise<readonly BankCredit[] | Refusal> {
    const ids = [...new Set(creditIds)]
    if (ids.length === 0 || ids.length > MOST_CREDITS) throw new BadInput('creditIds', `Choose 1 to ${MOST_CREDITS} transfers.`)
    return this.#decide(ids, actor, words, async entered => {
      if (entered.credits.every(credit => isMatchedTo(credit, orderId))) return undefined
      const order = await this.neighbours.findOrders.lock(entered.transaction.manager, orderId)
      if (order?.salesPointId !== entered.credits[0]!.salesPointId) throw new Forbidden(ACTION)
      return this.#match(entered, order, acceptsLess)
    })
  }

  async #match(entered: Entered, order: Order, acceptsLess: boolean): Promise<Refusal | undefined> {
    const { transaction, credits, userId } = entered
    const refusal = whyNotDecided(credits, 'MATCH') ?? (await this.#whyNotPaid(transaction, order))
    if (refusal) return refusal
    const { placings, missing } = shareOut(credits, order)
    if (missing > 0 && !acceptsLess) return new BankCreditTooLittle(missing)
    await this.#place(entered, placings)
    const unpayable = order.paidAt ? undefined : await this.neighbours.serveOrder.pay(transaction, order, userId)
    if (!unpayable) await this.neighbours.settleCredits.settle(transaction, order.id, userId)
    return unpayable
  }

  /** The money, or what of it is too much, was sent back. */
  refund({ creditId, ...words }: { creditId: string } & Words, actor: Actor): Promise<readonly BankCredit[] | Refusal> {
    return this.#decide([creditId], actor, words, async entered => {
      const [credit] = entered.credits as [BankCredit]
      if (credit.givenBack > 0) return undefined
      const refusal = whyNotDecided([credit], 'REFUND')
      if (refusal) return refusal
      await this.#place(entered, [{ ...where(credit), givenBack: credit.amount - credit.toOrder }])
      return undefined
    })
  }

  /** The money has nothing to do with orders. */
  setAside({ creditId, ...words }: { creditId: string } & Words, actor: Actor): Promise<readonly BankCredit[] | Refusal> {
    return this.#decide([creditId], actor, words, async entered => {
      const [credit] = entered.credits as [BankCredit]
      if (credit.state === 'NOT_OURS') return undefined
      const refusal = whyNotDecided([credit], 'SET_ASIDE')
      if (refusal) return refusal
      await this.#place(entered, [{ id: credit.id, orderId: null, reason: 'BY_HAND', notOurs: credit.amount }])
      return undefined
    })
  }

  /** Takes the last decision back: the money stands again where it stood before. */
  undo({ creditId }: { creditId: string }, actor: Actor): Promise<readonly BankCredit[] | Refusal> {
    return this.#decide([creditId], actor, {}, async entered => {
      const { transaction, userId } = entered
      const [credit] = entered.credits as [BankCredit]
      const refusal = whyNotDecided([credit], 'UNDO')
      if (refusal) return refusal
      if (credit.toOrder > 0) await this.#place(entered, [{ ...where(credit), owedBack: credit.givenBack }])
      else await this.neighbours.settleCredits.execute(transaction, credit.salesPointId, [credit], userId)
      return undefined
    })
  }

  async #whyNotPaid({ manager }: Transaction, order: Order): Promise<Refusal | undefined> {
    if (order.paidAt === null && order.status !== 'PLACED' && order.status !== 'READY') return new OrderNotInState(order.status)
    const others = await new BankCreditRepository(manager).ofOrder(order.id)
    return others.some(({ toOrder }) => toOrder > 0) ? new NothingToRecord() : undefined
  }

  async #place({ transaction, userId, note }: Entered, placings: readonly Placing[]): Promise<void> {
    await new BankCreditRepository(transaction.manager).place(placings, { by: userId, at: this.now(), note })
  }

  /** `work` answers why not; undefined when it is as wanted. */
  #decide(ids: readonly string[], actor: Actor, words: Words, work: (entered: Entered) => Promise<Refusal | undefined>) {
    const note = noteOf(words)
    return this.unitOfWork.run<readonly BankCredit[] | Refusal>(async transaction => {
      const { audit, manager } = transaction
      const repository = new BankCreditRepository(manager)
      const [first] = await repository.findMany(ids)
      if (!first) throw new Forbidden(ACTION)
      const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], first.salesPointId)
      await repository.lockPoint(first.salesPointId)
      const credits = await repository.findMany(ids)
      if (credits.length < ids.length || credits.some(({ salesPointId }) => salesPointId !== first.salesPointId))
        throw new Forbidden(ACTION)
      const refusal = await work({ transaction, credits, userId, note })
      if (refusal) return refusal
      const decided = await repository.findMany(ids)
      const after = decided.map(({ id, state, orderId }) => ({ id, state, orderId, note }))
      await audit.add({
        actorId: userId,
        action: 'decideBankCredits',
        subject: 'BankCredit',
        subjectId: first.id,
        before: credits.map(stateOf),
        after,
      })
      return decided
    })
  }
}

const where = ({ id, orderId, reason, toOrder }: BankCredit) => ({ id, orderId, reason, toOrder })
const stateOf = ({ id, state }: BankCredit) => ({ id, state })

function noteOf({ note: words }: Words): string | null {
  const note = words?.trim() || null
  if (note && note.length > LONGEST_NOTE) throw new BadInput('note', `A note has at most ${LONGEST_NOTE} signs.`)
  return note
}
