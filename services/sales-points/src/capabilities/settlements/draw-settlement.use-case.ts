import { randomBytes, randomUUID } from 'node:crypto'
import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { FindTerms, Pair } from '../consignments/find-terms.use-case.ts'
import type { EnterSalesPoint } from '../places/enter-sales-point.use-case.ts'
import { type NewLine, SettlementLinesRepository } from './settlement-lines.repository.ts'
import { type Settlement, SettlementRepository } from './settlement.repository.ts'
import { type Month, monthOf, settlementNumber, sharesOf } from './settlement.rules.ts'
import { MonthAlreadySettled, MonthNotOver, NothingToSettle } from './settlements.refusals.ts'

export interface DrawSettlementCommand extends Pair {
  readonly idempotencyKey: string
  readonly month: string
}

const ACTION = 'draw up a statement for this sales point'

/** The point draws up what it owes a producer for a month: everything in the ledger until then that is in no statement yet. */
export class DrawSettlement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: { readonly enterSalesPoint: EnterSalesPoint; readonly findTerms: FindTerms },
    private readonly now: Clock,
  ) {}

  execute({ idempotencyKey, ...asked }: DrawSettlementCommand, actor: Actor): Promise<Settlement | Refusal> {
    const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'], asked.salesPointId)
    const month = monthOf(asked.month)
    if (!month) throw new BadInput('month', 'A month is told as 2026-11.')
    return this.unitOfWork.once<Settlement, Refusal>(
      { scope: `drawSettlement:${userId}`, key: idempotencyKey, content: asked },
      async transaction => {
        await this.neighbours.enterSalesPoint.execute(transaction.manager, actor, asked.salesPointId, ACTION)
        return this.draw(transaction, asked, month, { userId, isDemo: false })
      },
      (id, { manager }) => new SettlementRepository(manager).get(id),
    )
  }

  /** Draws it up, whoever asks was let in before. */
  async draw(
    transaction: Transaction,
    { salesPointId, producerId }: Pair,
    month: Month,
    { userId, isDemo }: { userId: string; isDemo: boolean },
  ): Promise<Settlement | Refusal> {
    if (month.ends > this.now()) return new MonthNotOver(vietnamDay(month.ends))
    const { manager, audit } = transaction
    const settlements = new SettlementRepository(manager)
    await settlements.lockPair(salesPointId, producerId)
    const earlier = await settlements.ofMonth(salesPointId, producerId, month.firstDay)
    if (earlier) return new MonthAlreadySettled(earlier.id)
    const lines = await this.openLines(transaction, { salesPointId, producerId }, month)
    if (lines.length === 0) return new NothingToSettle()

    const id = randomUUID()
    const { firstDay } = month
    await settlements.add({ id, number: settlementNumber(randomBytes(10)), salesPointId, producerId, firstDay, isDemo })
    await new SettlementLinesRepository(manager).add(id, 1, lines)
    await settlements.sumUp(id, 1)
    await settlements.addStep(id, { what: 'DRAWN', side: 'SALES_POINT', byId: userId, at: this.now() })
    const drawn = await settlements.get(id)
    const { number, gross, commission, due } = drawn
    const after = { number, salesPointId, producerId, month: firstDay, lines: lines.length, gross, commission, due }
    await audit.add({ actorId: userId, action: 'drawSettlement', subject: 'Settlement', subjectId: id, after })
    return drawn
  }

  /** What is in no statement yet, shared out under the terms of the day on which it happened. */
  async openLines({ manager }: Transaction, pair: Pair, month: Month): Promise<NewLine[]> {
    const open = await new SettlementLinesRepository(manager).findOpen(pair.salesPointId, pair.producerId, month.ends)
    if (open.length === 0) return []
    const termsOn = await this.neighbours.findTerms.governing(manager, pair)
    return open.map(one => ({
      ...one,
      ...sharesOf(one, termsOn(vietnamDay(one.happenedAt))),
      carriedOver: one.happenedAt < month.begins,
      reason: null,
      corrects: null,
    }))
  }
}
