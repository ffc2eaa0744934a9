import { FairAnnouncedV1 } from '@ocop/contracts'
import type { Actor } from '@ocop/service-kit/graphql'
import type { ChangeFairStatus } from '../planning/change-fair-status.use-case.ts'
import { whyNotBeforeTheEnd } from './fair-steps.rules.ts'

export class AnnounceFair {
  constructor(private readonly changeStatus: ChangeFairStatus) {}

  execute(fairId: string, actor: Actor) {
    return this.changeStatus.execute(
      fairId,
      {
        action: 'announceFair',
        next: 'ANNOUNCED',
        whyNot: whyNotBeforeTheEnd,
        changes: now => ({ announcedAt: now }),
        announce: async ({ slug, name, organizerId, theme, scope, country, unitId, startsOn, endsOn }, { outbox }) =>
          outbox.add(FairAnnouncedV1, fairId, { fairId, slug, name, organizerId, theme, scope, country, unitId, startsOn, endsOn }),
      },
      actor,
    )
  }
}
