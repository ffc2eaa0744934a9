import { FairCancelledV1 } from '@ocop/contracts'
import { type Actor, BadInput } from '@ocop/service-kit/graphql'
import type { ChangeFairStatus } from '../planning/change-fair-status.use-case.ts'
import { whyNotBeforeTheEnd } from './fair-steps.rules.ts'

const LONGEST_REASON = 1_000

export class CancelFair {
  constructor(private readonly changeStatus: ChangeFairStatus) {}

  /** A draft goes silently: nobody has heard of it. */
  async execute({ fairId, reason: given }: { fairId: string; reason: string }, actor: Actor) {
    const reason = given.trim()
    if (reason.length === 0 || reason.length > LONGEST_REASON) throw new BadInput('reason', 'Give a reason of 1 to 1,000 characters.')
    return this.changeStatus.execute(
      fairId,
      {
        action: 'cancelFair',
        next: 'CANCELLED',
        whyNot: whyNotBeforeTheEnd,
        changes: () => ({ cancelReason: reason }),
        announce: async ({ organizerId, announcedAt }, { outbox }) => {
          if (announcedAt) await outbox.add(FairCancelledV1, fairId, { fairId, organizerId, reason })
        },
      },
      actor,
    )
  }
}
