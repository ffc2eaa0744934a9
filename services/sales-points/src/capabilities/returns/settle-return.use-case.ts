import { SaleReturnedV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { MoveCash } from '../cash-drawers/move-cash.use-case.ts'
import type { ContractSide } from '../consignments/consignment.enum.ts'
import type { RecordLoss } from '../consignments/record-loss.use-case.ts'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { ownershipOf } from '../stock/goods-ownership.enum.ts'
import { LotOwnershipDiffers, type MoveGoods, type StockLot } from '../stock/move-goods.use-case.ts'
import type { OrderReturn } from './return.entity.ts'
import type { ReturnAction, ReturnRefundMethod } from './return.enum.ts'
import { ReturnRepository } from './return.repository.ts'
import { type Outcome, outcomesOf, returnActions, type SpoiledLine } from './return.rules.ts'
import { ReturnNotInState } from './returns.refusals.ts'

interface Neighbours {
  readonly enterSalesPoint: EnterSalesPoint
  readonly moveGoods: MoveGoods
  readonly moveCash: MoveCash
  readonly recordLoss: RecordLoss
}

interface ReceivedGoods {
  readonly returnId: string
  readonly spoiled: readonly SpoiledLine[]
  readonly lossBorneBy?: ContractSide | null | undefined
}
type Settled = { readonly found: OrderReturn; readonly userId: string; readonly returns: ReturnRepository }
const ACTION = 'settle this return'
const LONGEST_REASON = 500

/** What a sales point does with a return: says yes or no, takes the goods, gives the money back. Doing it twice is doing it once. */
export class SettleReturn {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  answer({ returnId, isAccepted, ...words }: { returnId: string; isAccepted: boolean; reason?: string | null | undefined }, actor: Actor) {
    const reason = words.reason?.trim() || null
    if ((!isAccepted && !reason) || (reason && reason.length > LONGEST_REASON))
      throw new BadInput('reason', `Say why, in 1 to ${LONGEST_REASON} signs.`)
    return this.#settle(returnId, actor, async (_, { found, userId, returns }) => {
      if (found.status === (isAccepted ? 'ACCEPTED' : 'DECLINED')) return undefined
      const refusal = whyNot(found, 'ANSWER')
      if (!refusal) await returns.decide(found.id, isAccepted, { by: userId, at: this.now(), reason })
      return refusal
    })
  }

  /** The goods are back: on the shelf in their lots, or given up where they are spoiled. */
  receive({ returnId, spoiled, lossBorneBy }: ReceivedGoods, actor: Actor) {
    return this.#settle(returnId, actor, async (transaction, settled) => {
      const { found, userId, returns } = settled
      if (found.receivedAt) return undefined
      const outcomes = outcomesOf(found.lines, spoiled)
      if (!outcomes) throw new BadInput('spoiled', 'Only lines of the return.')
      const refusal = whyNot(found, 'RECEIVE') ?? (await this.#moveBack(transaction, settled, { outcomes, lossBorneBy }))
      if (refusal) return refusal
      const at = this.now()
      await returns.receive(found.id, outcomes, { by: userId, at })
      const { orderId: saleId, salesPointId, id } = found
      const lines = found.lines.map(({ productId, lotCode, quantity, amount }) => ({ productId, lotCode, quantity, amount }))
      await transaction.outbox.add(SaleReturnedV1, salesPointId, { returnId: id, saleId, salesPointId, lines, at: at.toISOString() })
      return undefined
    })
  }

  /** In cash: out of the drawer of that till, if it was one. */
  refund({ returnId, method, tillId }: { returnId: string; method: ReturnRefundMethod; tillId: string | null }, actor: Actor) {
    if (tillId !== null && method !== 'CASH') throw new BadInput('tillId', 'Only cash comes out of a drawer.')
    return this.#settle(returnId, actor, async (transaction, { found, userId, returns }) => {
      if (found.refundedAt) return undefined
      const refusal = whyNot(found, 'RECORD_REFUND')
      if (refusal) return refusal
      await returns.refund(found.id, method, { by: userId, at: this.now() })
      const amount = found.lines.reduce((sum, line) => sum + line.amount, 0)
      await this.neighbours.moveCash.payOut(transaction, { causeId: found.id, salesPointId: found.salesPointId, tillId, amount }, userId)
      return undefined
    })
  }

  async #moveBack(
    transaction: Transaction,
    { found, userId }: Settled,
    { outcomes, lossBorneBy }: Pick<ReceivedGoods, 'lossBorneBy'> & { outcomes: readonly Outcome[] },
  ): Promise<Refusal | undefined> {
    const { moveGoods, recordLoss } = this.neighbours
    const { orderId: causeId, salesPointId } = found
    const lots = await moveGoods.lockLots(transaction, salesPointId, [...new Set(found.lines.map(({ productId }) => productId))])
    const differing = await this.#lotOfAnother(transaction, found, lots)
    if (differing) return new LotOwnershipDiffers(ownershipOf(differing), differing.onHand)
    const changes = outcomes
      .filter(({ outcome }) => outcome === 'WRITTEN_OFF')
      .map(line => ({ ...line, salesPointId, ownerId: lotOf(lots, line).ownerId, change: -line.quantity }))
    const bearer = changes.map(change => recordLoss.whyNot(change, lossBorneBy)).find(Boolean)
    if (bearer) return bearer

    const cause = { actorId: userId, causeId }
    const reason = `return ${found.reason.toLowerCase()}`
    const place = ({ productId, lotCode }: SpoiledLine) => ({ salesPointId, productId, lotCode, reason })
    // the sale it undoes is the cause: statements find the price there
    await moveGoods.record(
      transaction,
      outcomes.map(line => ({ ...place(line), kind: 'RETURNED', quantity: line.quantity })),
      cause,
    )
    await moveGoods.record(
      transaction,
      changes.map(line => ({ ...place(line), kind: 'WRITTEN_OFF', quantity: line.change })),
      cause,
    )
    // an order may come back in parts: each return is a loss of its own
    if (lossBorneBy) await recordLoss.execute(transaction, changes, { causeId: found.id, borneBy: lossBorneBy })
    return undefined
  }

  /** Goods come back to whom they belonged; a lot that was taken in as somebody else's since has no place for them. */
  async #lotOfAnother(transaction: Transaction, { orderId, salesPointId, lines }: OrderReturn, lots: readonly StockLot[]) {
    const moved = await this.neighbours.moveGoods.movementsOf(transaction, salesPointId, orderId)
    const sold = moved.filter(({ kind }) => kind === 'SOLD')
    return lines.map(line => lotOf(lots, line)).find(lot => sold.some(one => isOf(one, lot) && one.ownerId !== lot.ownerId))
  }

  /** `work` answers why not; undefined when it is as wanted. */
  #settle(returnId: string, actor: Actor, work: (transaction: Transaction, settled: Settled) => Promise<Refusal | undefined>) {
    return this.unitOfWork.run<OrderReturn | Refusal>(async transaction => {
      const returns = new ReturnRepository(transaction.manager)
      const found = await returns.lock(returnId)
      const userId = this.neighbours.enterSalesPoint.admit(actor, found?.salesPointId ?? '', ACTION)
      if (!found) throw new Forbidden(ACTION)
      const refusal = await work(transaction, { found, userId, returns })
      if (refusal) return refusal
      const settled = (await returns.find(returnId))!
      const told = { subject: 'OrderReturn', subjectId: returnId, before: { status: found.status }, after: { status: settled.status } }
      await transaction.audit.add({ actorId: userId, action: 'settleReturn', ...told })
      return settled
    })
  }
}

const isOf = (one: SpoiledLine, other: SpoiledLine) => one.productId === other.productId && one.lotCode === other.lotCode
const lotOf = (lots: readonly StockLot[], line: SpoiledLine) => lots.find(lot => isOf(lot, line))!

const whyNot = ({ status }: OrderReturn, action: ReturnAction) =>
  returnActions(status).includes(action) ? undefined : new ReturnNotInState(status)
