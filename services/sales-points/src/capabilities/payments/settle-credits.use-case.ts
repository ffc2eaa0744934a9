import type { Transaction } from '@ocop/service-kit/database'
import type { FindPayableOrders, Order } from '../orders/find-payable-orders.use-case.ts'
import type { ServeOrder } from '../orders/serve-order.use-case.ts'
import type { BankCredit, Placing } from './bank-credit.entity.ts'
import { BankCreditRepository } from './bank-credit.repository.ts'
import { possibleNumbers } from './order-reference.rules.ts'
import { settleOrder, type Verdict } from './settle-order.rules.ts'

export type { BankCredit } from './bank-credit.entity.ts'
export { whyNotDecided } from './credit-actions.rules.ts'
export { BankCreditDecided } from './payments.refusals.ts'

type Credit = Pick<BankCredit, 'id' | 'amount' | 'description'> & Partial<Pick<BankCredit, 'notForOrder'>>

const SHARE = { TO_ORDER: 'toOrder', OWED_BACK: 'owedBack', UNDECIDED: 'undecided' } as const

/** Puts money where the rules say: it looks which orders credits name, and settles these orders anew. */
export class SettleCredits {
  constructor(
    private readonly findOrders: FindPayableOrders,
    private readonly serveOrder: ServeOrder,
  ) {}

  /** Money as it stands, in the order it was kept. */
  find({ manager }: Transaction, ids: readonly string[]): Promise<BankCredit[]> {
    return new BankCreditRepository(manager).findMany(ids)
  }

  /** The money that pays an order, or names it. */
  ofOrder({ manager }: Transaction, orderId: string): Promise<BankCredit[]> {
    return new BankCreditRepository(manager).ofOrder(orderId)
  }

  /** One import or decision at a time at a point, until the end of the transaction. */
  lockPoint({ manager }: Transaction, salesPointId: string): Promise<void> {
    return new BankCreditRepository(manager).lockPoint(salesPointId)
  }

  /** Settles credits about which no person has decided; whoever asks was let in before. */
  async execute(transaction: Transaction, salesPointId: string, credits: readonly Credit[], userId: string): Promise<void> {
    const named = new Map(credits.map(({ id, description }) => [id, possibleNumbers(description)]))
    const repository = new BankCreditRepository(transaction.manager)
    const orders = await repository.ordersNumbered(salesPointId, [...new Set([...named.values()].flat())])
    const byNumber = new Map(orders.map(({ number, id }) => [number, id]))
    const placings = credits.map(credit => firstPlace(credit, named.get(credit.id)!, byNumber))
    await repository.place(placings, null)
    const touched = new Set(placings.flatMap(({ orderId }) => (orderId ? [orderId] : [])))
    for (const orderId of [...touched].toSorted()) await this.settle(transaction, orderId, userId)
  }

  /** Decides anew about all money that names the order, and records its payment when it is there. */
  async settle(transaction: Transaction, orderId: string, userId: string): Promise<void> {
    const order = (await this.findOrders.lock(transaction.manager, orderId))!
    const credits = new BankCreditRepository(transaction.manager)
    const all = await credits.ofOrder(orderId)
    const isPaidByHand = all.some(({ decidedBy, toOrder }) => decidedBy !== null && toOrder > 0)
    const claims = all.filter(({ decidedBy }) => decidedBy === null)
    const verdicts = settleOrder(payable(order), claims, isPaidByHand)
    await credits.place(placingsOf(verdicts, claims, orderId), null)
    if (order.paidAt === null && verdicts.some(({ place }) => place === 'TO_ORDER')) await this.serveOrder.pay(transaction, order, userId)
  }
}

const payable = ({ total, paymentMethod, paidAt, status }: Order) => ({
  total,
  isByTransfer: paymentMethod === 'BANK_TRANSFER',
  isLost: (status === 'CANCELLED' || status === 'EXPIRED') && paidAt === null,
})

function firstPlace({ id, amount, notForOrder }: Credit, numbers: readonly string[], byNumber: ReadonlyMap<string, string>): Placing {
  const named = numbers.flatMap(number => byNumber.get(number) ?? [])
  const [orderId = null, ...others] = named.filter(one => one !== notForOrder)
  if (notForOrder && !orderId) return { id, orderId: null, reason: 'UNMATCHED', undecided: amount }
  if (others.length > 0) return { id, orderId: null, reason: 'SEVERAL_ORDERS', undecided: amount }
  if (orderId) return { id, orderId, reason: 'AMOUNT_DIFFERS', undecided: amount }
  return { id, orderId: null, reason: numbers.length > 0 ? 'ORDER_UNKNOWN' : 'NO_REFERENCE', undecided: amount }
}

const placingsOf = (verdicts: readonly Verdict[], claims: readonly BankCredit[], orderId: string): Placing[] =>
  verdicts.map(({ id, reason, place }) => ({ id, reason, orderId, [SHARE[place]]: claims.find(claim => claim.id === id)!.amount }))
