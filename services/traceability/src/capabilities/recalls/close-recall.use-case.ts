import { RecallClosedV1 } from '@ocop/contracts'
import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, BadInput, requireRole } from '@ocop/service-kit/graphql'
import type { LockLots } from '../lots/lock-lots.use-case.ts'
import { type Recall, RecallRepository } from './recall.repository.ts'
import { RecallNotOpen } from './recalls.refusals.ts'

export interface CloseRecallCommand {
  readonly recallId: string
  readonly note: string | null
}

const LONGEST_NOTE = 1_000

export class CloseRecall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
    private readonly lockLots: LockLots,
  ) {}

  async execute({ recallId, note }: CloseRecallCommand, actor: Actor): Promise<Recall | RecallNotOpen> {
    const userId = requireRole(actor, 'close recalls', ['OFFICER'])
    if (note !== null && note.length > LONGEST_NOTE) throw new BadInput('note', `A note has at most ${LONGEST_NOTE} characters.`)
    return this.unitOfWork.run(async ({ manager, outbox, audit }) => {
      const recall = await new RecallRepository(manager).close(recallId, userId, note, this.now())
      if (!recall) return new RecallNotOpen()
      const [lot] = await this.lockLots.execute(manager, [recall.lotId])
      await audit.add({ actorId: userId, action: 'closeRecall', subject: 'lot', subjectId: recall.lotId, after: { ...recall, note } })
      if (lot && lot.productId !== null) {
        await outbox.add(RecallClosedV1, lot.id, { recallId, lotId: lot.id, productId: lot.productId, lotCode: lot.code })
      }
      return recall
    })
  }
}
