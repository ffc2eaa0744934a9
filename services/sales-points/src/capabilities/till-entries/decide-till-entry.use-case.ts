import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import type { OpenDiscrepancies } from '../discrepancies/open-discrepancies.use-case.ts'
import type { BookTillSale } from './book-till-sale.use-case.ts'
import { TillEntryAlreadyDecided } from './till-entries.refusals.ts'
import type { RecordedEntry } from './till-entry.entity.ts'
import type { TillDecision } from './till-entry.enum.ts'
import { TillEntryRepository } from './till-entry.repository.ts'

export interface DecideTillEntryCommand {
  readonly idempotencyKey: string
  readonly tillEntryId: string
  readonly decision: TillDecision
  readonly reason: string
}

interface Neighbours {
  readonly bookTillSale: BookTillSale
  readonly openDiscrepancies: OpenDiscrepancies
}

interface Told {
  readonly by: string
  readonly at: Date
  readonly reason: string
}

const ACTION = 'decide about this entry'
const LONGEST_REASON = 500
const NOTHING = { counterSaleId: null, conflicts: [], missing: [] } as const

/** A manager says, by name, what becomes of what a revoked till has sent. */
export class DecideTillEntry {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly neighbours: Neighbours,
    private readonly now: Clock,
  ) {}

  async execute({ idempotencyKey, ...asked }: DecideTillEntryCommand, actor: Actor): Promise<RecordedEntry | Refusal> {
    const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'])
    const content = { ...asked, reason: asked.reason.trim() }
    const { reason } = content
    if (reason === '' || reason.length > LONGEST_REASON) throw new BadInput('reason', `Say why, in 1 to ${LONGEST_REASON} signs.`)
    return this.unitOfWork.once<RecordedEntry, Refusal>(
      { scope: `decideTillEntry:${userId}`, key: idempotencyKey, content },
      async transaction => {
        const entry = await new TillEntryRepository(transaction.manager).lock(asked.tillEntryId)
        if (!entry || !actsFor(actor, entry.salesPointId, 'SALES_POINT_MANAGER')) throw new Forbidden(ACTION)
        if (entry.state !== 'QUARANTINED') return new TillEntryAlreadyDecided(entry.decidedAt)
        return this.#decide(transaction, entry, asked.decision, { by: userId, at: this.now(), reason })
      },
      (id, { manager }) => new TillEntryRepository(manager).get(id),
    )
  }

  async #decide(transaction: Transaction, entry: RecordedEntry, decision: TillDecision, told: Told): Promise<RecordedEntry | Refusal> {
    const { id, kind, salesPointId, lines, at: soldAt } = entry
    const isSold = decision === 'ACCEPT' && kind === 'SALE'
    const { bookTillSale, openDiscrepancies } = this.neighbours
    const booked = isSold ? await bookTillSale.execute(transaction, { salesPointId, lines, soldAt, actorId: told.by }) : NOTHING
    if (booked instanceof Refusal) return booked
    const { counterSaleId, conflicts, missing } = booked
    const entries = new TillEntryRepository(transaction.manager)
    const state = decision === 'ACCEPT' ? 'BOOKED' : 'DISMISSED'
    await entries.decide(id, { ...told, state, counterSaleId, conflicts: [...entry.conflicts, ...conflicts] })
    await openDiscrepancies.execute(transaction, { salesPointId, tillEntryId: id }, missing)
    const after = { state, reason: told.reason }
    await transaction.audit.add({ actorId: told.by, action: 'decideTillEntry', subject: 'TillEntry', subjectId: id, after })
    return entries.get(id)
  }
}
