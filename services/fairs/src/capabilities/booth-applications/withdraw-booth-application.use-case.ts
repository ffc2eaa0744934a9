import { type Actor, actsFor } from '@ocop/service-kit/graphql'
import type { ChangeApplication } from './change-application.use-case.ts'

export class WithdrawBoothApplication {
  constructor(private readonly change: ChangeApplication) {}

  execute(applicationId: string, actor: Actor) {
    return this.change.execute<never>(
      applicationId,
      {
        action: 'withdrawBoothApplication',
        next: 'WITHDRAWN',
        role: 'PRODUCER',
        declineReason: null,
        isParty: (person, _, application) => actsFor(person, application.producerId, 'PRODUCER'),
        work: async () => undefined,
      },
      actor,
    )
  }
}
