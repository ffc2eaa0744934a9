import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { RecognitionType } from '../recognitions/recognition.type.ts'
import { DecisionType } from './decision.type.ts'
import type { FindDecisions } from './find-decisions.use-case.ts'
import type { Decision } from './record-decision.use-case.ts'

@Resolver(() => RecognitionType)
export class RecognitionDecisionsResolver {
  constructor(private readonly useCase: FindDecisions) {}

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'The decision of this platform that gave the star. Null when imported.',
  })
  decision(@Root() { decisionId }: RecognitionType, @Ctx() context: RequestContext) {
    return this.#of(decisionId, context)
  }

  @FieldResolver(() => DecisionType, {
    nullable: true,
    description: 'The decision that took it back, or gave the star that replaced it. Null unless one was named.',
  })
  revocationDecision(@Root() { revocationDecisionId }: RecognitionType, @Ctx() context: RequestContext) {
    return this.#of(revocationDecisionId, context)
  }

  async #of(id: string | null, { loaders }: RequestContext): Promise<DecisionType | null> {
    const decision = id && (await loaders.for<string, Decision>(this.useCase.byIds, this.useCase.byIds).load(id))
    return decision ? DecisionType.from(decision) : null
  }
}
