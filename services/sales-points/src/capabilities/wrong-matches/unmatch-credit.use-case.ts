import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { announceOrder } from '../announcements/announce-order.use-case.ts'
import { type FindPayableOrders, type Order, waitsAnewUntil } from '../orders/find-payable-orders.use-case.ts'
import { type BankCredit, type SettleCredits, whyNotDecided } from '../payments/settle-credits.use-case.ts'
import { hasEffect, isPaidByTransfer } from './wrong-match.rules.ts'
import { WrongMatchRepository } from './wrong-match.repository.ts'
import { PaidOrderServed } from './wrong-matches.refusals.ts'

interface Neighbours {
  readonly findOrders: FindPayableOrders
  readonly settleCredits: SettleCredits
}

type Decision = { readonly by: string; readonly at: Date; readonly reason: string }
type Outcome = readonly BankCredit[] | Refusal
const LONGEST_REASON = 500
const ACTION = 'decide about this money'

/** Money that was matched to the wrong order is taken from it. Doing it twice is doing it once. */
export class UnmatchCredit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  execute({ creditId, ...words }: { creditId: string; reason: string }, actor: Actor): Promise<Outcome> {
    const reason = words.reason.trim()
    if (reason === '' || reason.length > LONGEST_REASON) throw new BadInput('reason', `Say why, in 1 to ${LONGEST_REASON} signs.`)
    const { settleCredits } = this.neighbours
    return this.unitOfWork.run<Outcome>(async transaction => {
      const [known] = await settleCredits.find(transaction, [creditId])
      if (!known) throw new Forbidden(ACTION)
      const by = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], known.salesPointId)
      await settleCredits.lockPoint(transaction, known.salesPointId)
      const [credit] = (await settleCredits.find(transaction, [creditId])) as [BankCredit]
      if (credit.reason === 'UNMATCHED') return [credit]
      const refusal = whyNotDecided([credit], 'UNMATCH') ?? (await this.#unmatch(transaction, credit, { by, at: this.now(), reason }))
      return refusal ?? settleCredits.find(transaction, [creditId])
    })
  }

  /** The order and its money are settled anew: another transfer may have come for it meanwhile. */
  async #unmatch(transaction: Transaction, credit: BankCredit, decision: Decision): Promise<Refusal | undefined> {
    const { findOrders, settleCredits } = this.neighbours
    const order = (await findOrders.lock(transaction.manager, credit.orderId!))!
    if (hasEffect(order)) return new PaidOrderServed(order.status)
    const others = (await settleCredits.ofOrder(transaction, order.id)).filter(({ id, toOrder }) => id !== credit.id && toOrder > 0)
    const refusal = whyNotDecided(others, 'UNMATCH')
    if (refusal) return refusal

    await new WrongMatchRepository(transaction.manager).release(credit.id, decision)
    if (isPaidByTransfer(order)) await new WrongMatchRepository(transaction.manager).unpay(order.id, waitsAnewUntil(decision.at), decision)
    await settleCredits.execute(transaction, credit.salesPointId, others, decision.by)
    await settleCredits.settle(transaction, order.id, decision.by)
    await this.#tell(transaction, order, decision.at)
    await transaction.audit.add({
      actorId: decision.by,
      action: 'unmatchBankCredit',
      subject: 'BankCredit',
      subjectId: credit.id,
      before: { orderId: order.id, paidAt: order.paidAt, others: others.map(({ id }) => id) },
      after: { reason: decision.reason },
    })
    return undefined
  }

  /** Who ordered learns that the goods are set aside for so long only. */
  async #tell(transaction: Transaction, before: Order, at: Date): Promise<void> {
    const { paidAt, actUntil } = (await this.neighbours.findOrders.lock(transaction.manager, before.id))!
    if (before.paidAt && !paidAt && actUntil)
      await announceOrder(transaction, before, { what: 'EXPIRES_SOON', byKind: 'SALES_POINT', at, actUntil })
  }
}
