import type { Actor } from '@ocop/service-kit/graphql'
import type { ChangeFairStatus } from '../planning/change-fair-status.use-case.ts'

export class CloseBoothApplications {
  constructor(private readonly changeStatus: ChangeFairStatus) {}

  /** Ends them now; the closing moment becomes the moment it happened. */
  execute(fairId: string, actor: Actor) {
    return this.changeStatus.execute(
      fairId,
      { action: 'closeBoothApplications', next: 'APPLICATIONS_CLOSED', changes: now => ({ applicationsCloseAt: now }) },
      actor,
    )
  }
}
