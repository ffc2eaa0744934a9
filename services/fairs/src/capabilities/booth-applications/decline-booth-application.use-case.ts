import { BoothApplicationDecidedV1 } from '@ocop/contracts'
import { type Actor, actsFor, BadInput } from '@ocop/service-kit/graphql'
import type { ChangeApplication } from './change-application.use-case.ts'

const LONGEST_REASON = 1_000

export class DeclineBoothApplication {
  constructor(private readonly change: ChangeApplication) {}

  async execute({ applicationId, reason: given }: { applicationId: string; reason: string }, actor: Actor) {
    const reason = given.trim()
    if (reason.length === 0 || reason.length > LONGEST_REASON) throw new BadInput('reason', 'Give a reason of 1 to 1,000 characters.')
    return this.change.execute<never>(
      applicationId,
      {
        action: 'declineBoothApplication',
        next: 'DECLINED',
        role: 'ORGANIZER',
        declineReason: reason,
        isParty: (person, fair) => actsFor(person, fair.organizerId, 'ORGANIZER'),
        work: async ({ id: fairId }, { producerId, productIds }, { outbox }) => {
          await outbox.add(BoothApplicationDecidedV1, fairId, { applicationId, fairId, producerId, productIds, decision: 'DECLINED' })
          return undefined
        },
      },
      actor,
    )
  }
}
