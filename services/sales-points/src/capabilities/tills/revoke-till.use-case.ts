import type { Clock } from '@ocop/service-kit/clock'
import type { UnitOfWork } from '@ocop/service-kit/database'
import { type Actor, actsFor, BadInput, Forbidden, requireRole } from '@ocop/service-kit/graphql'
import type { Refusal } from '@ocop/service-kit/refusal'
import type { Till } from './till.entity.ts'
import { TillRepository } from './till.repository.ts'
import { TillAlreadyRevoked } from './tills.refusals.ts'

const ACTION = 'revoke this till'
const LONGEST_REASON = 500

/** A till that was lost, sold or replaced books nothing any more; what it still sends waits for a manager. */
export class RevokeTill {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly now: Clock,
  ) {}

  async execute(
    { idempotencyKey, tillId, ...words }: { idempotencyKey: string; tillId: string; reason: string },
    actor: Actor,
  ): Promise<Till | Refusal> {
    const userId = requireRole(actor, ACTION, ['SALES_POINT_MANAGER'])
    const reason = words.reason.trim()
    if (reason === '' || reason.length > LONGEST_REASON) throw new BadInput('reason', `Say why, in 1 to ${LONGEST_REASON} signs.`)
    return this.unitOfWork.once<Till, Refusal>(
      { scope: `revokeTill:${userId}`, key: idempotencyKey, content: { tillId, reason } },
      async ({ manager, audit }) => {
        const tills = new TillRepository(manager)
        const till = await tills.lock(tillId)
        if (!till || !actsFor(actor, till.salesPointId, 'SALES_POINT_MANAGER')) throw new Forbidden(ACTION)
        if (till.revokedAt) return new TillAlreadyRevoked(till.revokedAt)
        await tills.revoke(tillId, { by: userId, at: this.now(), reason })
        await audit.add({ actorId: userId, action: 'revokeTill', subject: 'Till', subjectId: tillId, after: { reason } })
        return (await tills.find(tillId))!
      },
      async (id, { manager }) => (await new TillRepository(manager).find(id))!,
    )
  }
}
