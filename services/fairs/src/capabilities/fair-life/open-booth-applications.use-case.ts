import { BoothApplicationsOpenedV1 } from '@ocop/contracts'
import type { Actor } from '@ocop/service-kit/graphql'
import { type ChangeFairStatus, ClosingDateOutOfRange, FairNotReady } from '../planning/change-fair-status.use-case.ts'
import { closingRangeMissed } from './fair-steps.rules.ts'

export class OpenBoothApplications {
  constructor(private readonly changeStatus: ChangeFairStatus) {}

  execute({ fairId, closesAt }: { fairId: string; closesAt: Date }, actor: Actor) {
    return this.changeStatus.execute(
      fairId,
      {
        action: 'openBoothApplications',
        next: 'APPLICATIONS_OPEN',
        whyNot: (fair, now) => {
          if (fair.boothCount === 0) return new FairNotReady(fair.status, 0)
          const missed = closingRangeMissed(fair, closesAt, now)
          return missed && new ClosingDateOutOfRange(missed.after, missed.before)
        },
        changes: () => ({ applicationsCloseAt: closesAt }),
        announce: ({ organizerId }, { outbox }) =>
          outbox.add(BoothApplicationsOpenedV1, fairId, { fairId, organizerId, closesAt: closesAt.toISOString() }),
      },
      actor,
    )
  }
}
