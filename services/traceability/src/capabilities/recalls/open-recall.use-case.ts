import { randomUUID } from 'node:crypto'
import { RecallOpenedV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, BadInput, Forbidden, hasRole, requireUser } from '@ocop/service-kit/graphql'
import type { LockedLot, LockLots } from '../lots/lock-lots.use-case.ts'
import type { RecordRecall } from '../trace-events/record-recall.use-case.ts'
import type { FindRecalls } from './find-recalls.use-case.ts'
import { type Recall, RecallRepository } from './recall.repository.ts'
import { RecallAlreadyOpen } from './recalls.refusals.ts'

export interface OpenRecallCommand {
  readonly idempotencyKey: string
  readonly lotId: string
  readonly reason: string
}

const LONGEST_REASON = 1_000

/** Calls a lot back: recorded, blocked and announced in one transaction, so that no shelf is told late or for nothing. */
export class OpenRecall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
    private readonly neighbours: { readonly lockLots: LockLots; readonly recordRecall: RecordRecall; readonly findRecalls: FindRecalls },
  ) {}

  async execute({ idempotencyKey: key, ...content }: OpenRecallCommand, actor: Actor) {
    const userId = requireUser(actor)
    const reason = content.reason.trim()
    if (reason === '' || reason.length > LONGEST_REASON) throw new BadInput('reason', `Say why, in 1 to ${LONGEST_REASON} characters.`)
    return this.unitOfWork.once<Recall, RecallAlreadyOpen>(
      { scope: `openRecall:${userId}`, key, content },
      transaction => this.#open(transaction, { lotId: content.lotId, reason, userId, actor }),
      (id, { manager }) => this.neighbours.findRecalls.get(id, manager),
    )
  }

  async #open(transaction: Transaction, { lotId, reason, userId, actor }: { lotId: string; reason: string; userId: string; actor: Actor }) {
    const [lot] = await this.neighbours.lockLots.execute(transaction.manager, [lotId])
    const isOfficer = hasRole(actor, 'OFFICER')
    if (!lot || !(isOfficer || actsFor(actor, lot.producerId, 'PRODUCER'))) throw new Forbidden('recall this lot')
    const recall = await this.openIn(transaction, lot, reason, { id: userId, role: isOfficer ? 'OFFICER' : 'PRODUCER' })
    if (recall instanceof RecallAlreadyOpen) return recall
    await transaction.audit.add({ actorId: userId, action: 'openRecall', subject: 'lot', subjectId: lotId, after: recall })
    return recall
  }

  /** For a lot that is locked already. */
  async openIn(
    { manager, outbox }: Transaction,
    lot: LockedLot,
    reason: string,
    by: { id: string; role: string },
  ): Promise<Recall | RecallAlreadyOpen> {
    const recall = { id: randomUUID(), lotId: lot.id, reason, openedAt: this.now() }
    if (!(await new RecallRepository(manager).open(recall, by.id))) return new RecallAlreadyOpen()
    await this.neighbours.recordRecall.execute(manager, { lotId: lot.id, reason, by, at: recall.openedAt })
    if (lot.productId !== null) {
      const { id: lotId, productId, code: lotCode } = lot
      await outbox.add(RecallOpenedV1, lotId, { recallId: recall.id, lotId, productId, lotCode, reason })
    }
    return { ...recall, closedAt: null }
  }
}
