import type { Clock } from '@ocop/service-kit/clock'
import type { Transaction, UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { Fair } from './fair.entity.ts'
import { mayBecome } from './fair-life.rules.ts'
import type { FairStatus } from './fair-status.enum.ts'
import { FairRepository } from './fair.repository.ts'
import { FairNotReady } from './planning.refusals.ts'

export type { Fair } from './fair.entity.ts'
export { ClosingDateOutOfRange, FairNotReady } from './planning.refusals.ts'

/** One step in a fair's life. */
export interface FairStep<No extends Refusal> {
  /** The operation's name, as the audit trail keeps it. */
  readonly action: string
  readonly next: FairStatus
  /** Why this fair may not take the step, beyond the order of statuses. */
  readonly whyNot?: (fair: Fair, now: Date) => No | undefined
  /** What else is written down with the step. */
  readonly changes?: (now: Date) => Partial<Fair>
  readonly announce?: (fair: Fair, transaction: Transaction) => Promise<void>
}

/** The one road on which a fair gets from a status to the next: locked, allowed, in order, audited, announced. */
export class ChangeFairStatus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  async execute<No extends Refusal>(fairId: string, step: FairStep<No>, actor: Actor): Promise<Fair | FairNotReady | No> {
    const userId = requireRole(actor, 'organize fairs', ['ORGANIZER'])
    const now = this.now()
    return this.unitOfWork.run<Fair | FairNotReady | No>(async transaction => {
      const fairs = new FairRepository(transaction.manager, now)
      const fair = await fairs.lock(fairId)
      if (!fair || !actsFor(actor, fair.organizerId, 'ORGANIZER')) throw new Forbidden('organize this fair')
      if (!mayBecome(fair.status, step.next)) return new FairNotReady(fair.status, fair.boothCount)
      const refusal = step.whyNot?.(fair, now)
      if (refusal) return refusal
      const changed = { ...fair, ...step.changes?.(now), status: step.next, version: fair.version + 1 }
      await fairs.save(changed)
      const { action } = step
      await transaction.audit.add({ actorId: userId, action, subject: 'fair', subjectId: fairId, before: fair, after: changed })
      await step.announce?.(changed, transaction)
      return changed
    })
  }
}
