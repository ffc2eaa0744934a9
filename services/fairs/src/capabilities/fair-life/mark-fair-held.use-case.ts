import { FairHeldV1 } from '@ocop/contracts'
import type { Actor } from '@ocop/service-kit/graphql'
import type { ListExhibitors } from '../exhibitors/list-exhibitors.use-case.ts'
import type { ChangeFairStatus } from '../planning/change-fair-status.use-case.ts'
import { whyNotHeld } from './fair-steps.rules.ts'

export class MarkFairHeld {
  constructor(
    private readonly changeStatus: ChangeFairStatus,
    private readonly exhibitors: ListExhibitors,
  ) {}

  execute(fairId: string, actor: Actor) {
    return this.changeStatus.execute(
      fairId,
      {
        action: 'markFairHeld',
        next: 'HELD',
        whyNot: whyNotHeld,
        announce: async ({ organizerId, theme, scope, startsOn, endsOn }, { manager, outbox }) => {
          const exhibitors = await this.exhibitors.execute(fairId, manager)
          await outbox.add(FairHeldV1, fairId, { fairId, organizerId, theme, scope, startsOn, endsOn, exhibitors })
        },
      },
      actor,
    )
  }
}
