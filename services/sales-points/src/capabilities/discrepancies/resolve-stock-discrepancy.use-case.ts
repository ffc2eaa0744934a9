import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import { InsufficientStock, type MoveGoods } from '../stock/move-goods.use-case.ts'
import { StockDiscrepancyAlreadyResolved } from './discrepancies.refusals.ts'
import { type StockDiscrepancy, StockDiscrepancyRepository } from './stock-discrepancy.repository.ts'
import type { StockDiscrepancyOutcome } from './stock-discrepancy-outcome.enum.ts'

export interface ResolveStockDiscrepancyCommand {
  readonly idempotencyKey: string
  readonly discrepancyId: string
  readonly outcome: StockDiscrepancyOutcome
  readonly reason: string
}

const ACTION = 'resolve this discrepancy'
const LONGEST_REASON = 500

/** A manager says, by name and with a reason, how goods came to be sold that the books did not have. */
export class ResolveStockDiscrepancy {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moveGoods: MoveGoods,
    private readonly now: Clock,
  ) {}

  async execute({ idempotencyKey, ...asked }: ResolveStockDiscrepancyCommand, actor: Actor): Promise<StockDiscrepancy | Refusal> {
    const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'])
    const told = { ...asked, reason: asked.reason.trim() }
    if (told.reason === '' || told.reason.length > LONGEST_REASON) throw new BadInput('reason', `Say why, in 1 to ${LONGEST_REASON} signs.`)
    return this.unitOfWork.once<StockDiscrepancy, Refusal>(
      { scope: `resolveStockDiscrepancy:${userId}`, key: idempotencyKey, content: told },
      async transaction => {
        const discrepancy = await new StockDiscrepancyRepository(transaction.manager).lock(told.discrepancyId)
        if (!discrepancy || !actsFor(actor, discrepancy.salesPointId, 'SALES_POINT_MANAGER')) throw new Forbidden(ACTION)
        if (discrepancy.resolvedAt) return new StockDiscrepancyAlreadyResolved(discrepancy.resolvedAt)
        const refusal = told.outcome === 'BOOKED_SINCE' ? await this.#takeOff(transaction, discrepancy, userId, told.reason) : undefined
        return refusal ?? this.#close(transaction, discrepancy, told, userId)
      },
      (id, { manager }) => new StockDiscrepancyRepository(manager).get(id),
    )
  }

  /** The units were added when they were sold, and once more when they were booked: one of the two goes. */
  async #takeOff(
    transaction: Transaction,
    { id, salesPointId, productId, lotCode, missing }: StockDiscrepancy,
    actorId: string,
    note: string,
  ) {
    const lots = await this.moveGoods.lockLots(transaction, salesPointId, [productId])
    const lot = lots.find(candidate => candidate.lotCode === lotCode)!
    if (lot.onHand - lot.reserved < missing) return new InsufficientStock(productId, lotCode, lot.onHand - lot.reserved)
    const movement = { salesPointId, productId, lotCode, kind: 'ADJUSTED', quantity: -missing, reason: 'BOOKED_SINCE', note } as const
    await this.moveGoods.record(transaction, [movement], { actorId, causeId: id })
    return undefined
  }

  async #close(
    { manager, audit }: Transaction,
    { id }: StockDiscrepancy,
    told: { outcome: StockDiscrepancyOutcome; reason: string },
    by: string,
  ) {
    const { outcome, reason } = told
    const discrepancies = new StockDiscrepancyRepository(manager)
    await discrepancies.resolve(id, { outcome, reason, by, at: this.now() })
    await audit.add({
      actorId: by,
      action: 'resolveStockDiscrepancy',
      subject: 'StockDiscrepancy',
      subjectId: id,
      after: { outcome, reason },
    })
    return discrepancies.get(id)
  }
}
