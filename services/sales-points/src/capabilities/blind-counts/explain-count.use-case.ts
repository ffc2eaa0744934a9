import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { RecordLoss } from '../consignments/record-loss.use-case.ts'
import type { MoveGoods } from '../stock/move-goods.use-case.ts'
import { type BlindCount, type BlindCountOutcome, BlindCountRepository } from './blind-count.repository.ts'
import { differencesOf, type GivenReason, isSame, problemOfReason, unexplained } from './blind-count.rules.ts'
import { CountAlreadyClosed, CountBelowReserved, CountNeedsReasons } from './blind-counts.refusals.ts'

interface ExplainRequest {
  readonly idempotencyKey: string
  readonly countId: string
  readonly reasons: readonly GivenReason[]
}

const ACTION = 'close this count'
const STAFF = ['SALES_POINT_STAFF', 'SALES_POINT_MANAGER'] as const
const LONGEST_NOTE = 500

/** A sealed count is explained, and then the books follow it; or a manager gives it up. */
export class ExplainCount {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: { readonly moveGoods: MoveGoods; readonly recordLoss: RecordLoss },
    private readonly now: Clock,
  ) {}

  /** Makes the books follow: by the differences of the count, whatever was sold since. */
  execute({ idempotencyKey, ...asked }: ExplainRequest, actor: Actor): Promise<BlindCount | Refusal> {
    const userId = requireRole(actor, ACTION, STAFF)
    return this.unitOfWork.once<BlindCount, Refusal>(
      { scope: `explainBlindCount:${userId}`, key: idempotencyKey, content: asked },
      async transaction => {
        const count = await this.#enter(transaction, asked.countId, actor, STAFF)
        if (count.outcome !== null) return new CountAlreadyClosed()
        checkReasons(count, asked.reasons)
        const missing = unexplained(count.lines, asked.reasons)
        return missing.length > 0 ? new CountNeedsReasons(missing) : this.#follow(transaction, count, asked.reasons, userId)
      },
      (id, { manager }) => new BlindCountRepository(manager).get(id),
    )
  }

  /** Gives a count up; the books stay as they are. */
  discard({ countId, note: words }: { countId: string; note: string }, actor: Actor): Promise<BlindCount | Refusal> {
    const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'])
    const note = words.trim()
    if (note === '' || note.length > LONGEST_NOTE) throw new BadInput('note', `Say why, in 1 to ${LONGEST_NOTE} signs.`)
    return this.unitOfWork.run(async transaction => {
      const count = await this.#enter(transaction, countId, actor, ['SALES_POINT_MANAGER'])
      if (count.outcome !== null) return new CountAlreadyClosed()
      return this.#close(transaction, count, 'DISCARDED', { by: userId, note })
    })
  }

  async #follow(transaction: Transaction, count: BlindCount, reasons: readonly GivenReason[], userId: string) {
    const { moveGoods, recordLoss } = this.neighbours
    const { salesPointId } = count
    const differences = differencesOf(count.lines)
    const lots = await moveGoods.lockLots(transaction, salesPointId, [...new Set(differences.map(line => line.productId))])
    const changes = differences.map(line => ({
      lot: lots.find(lot => isSame(lot, line))!,
      change: line.counted - line.expected,
      given: reasons.find(reason => isSame(reason, line))!,
    }))
    const short = changes.find(({ lot, change }) => lot.onHand + change < lot.reserved)
    if (short) return new CountBelowReserved(short.lot.productId, short.lot.lotCode, short.lot.reserved)
    const movements = changes.map(({ lot: { productId, lotCode }, change, given: { reason, note } }) => ({
      salesPointId,
      productId,
      lotCode,
      kind: 'COUNTED' as const,
      quantity: change,
      reason,
      note,
    }))
    await moveGoods.record(transaction, movements, { actorId: userId, causeId: count.id })
    const missing = changes.map(({ lot, change }) => ({ ...lot, change }))
    await recordLoss.execute(transaction, missing, { causeId: count.id, borneBy: 'SALES_POINT' })
    await new BlindCountRepository(transaction.manager).explain(count.id, reasons)
    return this.#close(transaction, count, 'EXPLAINED', { by: userId })
  }

  async #close(
    { manager, audit }: Transaction,
    { id, salesPointId }: BlindCount,
    outcome: BlindCountOutcome,
    { by, note = null }: { by: string; note?: string | null },
  ) {
    const counts = new BlindCountRepository(manager)
    await counts.close(id, outcome, { by, at: this.now(), note })
    await audit.add({
      actorId: by,
      action: 'closeBlindCount',
      subject: 'SalesPoint',
      subjectId: salesPointId,
      after: { blindCountId: id, outcome, note },
    })
    return counts.get(id)
  }

  async #enter({ manager }: Transaction, countId: string, actor: Actor, roles: readonly ('SALES_POINT_STAFF' | 'SALES_POINT_MANAGER')[]) {
    const count = await new BlindCountRepository(manager).lock(countId)
    if (!count) throw new Forbidden(ACTION)
    requireRole(actor, ACTION, roles, count.salesPointId)
    return count
  }
}

function checkReasons({ lines }: BlindCount, reasons: readonly GivenReason[]): void {
  for (const [place, reason] of reasons.entries()) {
    const problem = problemOfReason(
      reason,
      lines.find(line => isSame(line, reason)),
    )
    if (problem) throw new BadInput(`reasons.${place}.${problem.field}`, problem.message)
  }
}
