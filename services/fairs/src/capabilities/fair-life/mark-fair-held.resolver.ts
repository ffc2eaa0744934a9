import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { FairNotReady } from '../planning/change-fair-status.use-case.ts'
import { FairType } from '../planning/fair.type.ts'
import type { MarkFairHeld } from './mark-fair-held.use-case.ts'
import { FairStillRuns } from './fair-life.refusals.ts'

@InputType({ description: 'The fair that has taken place.' })
class MarkFairHeldInput {
  @Field(() => UUID)
  fairId!: string
}

const MarkFairHeldResult = createUnionType({
  name: 'MarkFairHeldResult',
  description: 'The fair as it is now, or why it stays as it was.',
  types: () => [FairType, FairNotReady, FairStillRuns] as const,
})

@Resolver()
export class MarkFairHeldResolver {
  constructor(private readonly useCase: MarkFairHeld) {}

  @Directive('@requiresScopes(scopes: [["role:organizer"]])')
  @Mutation(() => MarkFairHeldResult, {
    description: 'Confirms, on the last day or later, that a fair has taken place. Open to its organizer.',
  })
  async markFairHeld(@Arg('input', () => MarkFairHeldInput) input: MarkFairHeldInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute(input.fairId, actor)
    return outcome instanceof Refusal ? outcome : FairType.from(outcome)
  }
}
