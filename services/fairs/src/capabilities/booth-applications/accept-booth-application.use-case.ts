import { BoothApplicationDecidedV1 } from '@ocop/contracts'
import { type Actor, actsFor } from '@ocop/service-kit/graphql'
import type { HoldFair } from '../planning/hold-fair.use-case.ts'
import type { JudgeProducts } from '../product-stars/judge-products.use-case.ts'
import { BoothsExhausted, ProductsWithoutValidStar } from './booth-applications.refusals.ts'
import type { ChangeApplication } from './change-application.use-case.ts'

export class AcceptBoothApplication {
  constructor(
    private readonly change: ChangeApplication,
    private readonly fairs: HoldFair,
    private readonly products: JudgeProducts,
  ) {}

  /** Judges the stars once more: one may have lapsed while the application waited. */
  execute(applicationId: string, actor: Actor) {
    return this.change.execute<BoothsExhausted | ProductsWithoutValidStar>(
      applicationId,
      {
        action: 'acceptBoothApplication',
        next: 'ACCEPTED',
        role: 'ORGANIZER',
        declineReason: null,
        isParty: (person, fair) => actsFor(person, fair.organizerId, 'ORGANIZER'),
        work: async ({ id: fairId, boothCount, startsOn, endsOn }, { producerId, productIds }, { manager, outbox }) => {
          const refusal = ProductsWithoutValidStar.among(await this.products.executeOne({ productIds, startsOn, endsOn }, manager))
          if (refusal) return refusal
          if (!(await this.fairs.giveBooth(fairId, manager))) return new BoothsExhausted(boothCount)
          await outbox.add(BoothApplicationDecidedV1, fairId, { applicationId, fairId, producerId, productIds, decision: 'ACCEPTED' })
          return undefined
        },
      },
      actor,
    )
  }
}
