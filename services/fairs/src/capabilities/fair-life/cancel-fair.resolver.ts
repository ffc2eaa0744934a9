import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { FairNotReady } from '../planning/change-fair-status.use-case.ts'
import { FairType } from '../planning/fair.type.ts'
import type { CancelFair } from './cancel-fair.use-case.ts'
import { FairIsPast } from './fair-life.refusals.ts'

@InputType({ description: 'The fair to be called off, and why.' })
class CancelFairInput {
  @Field(() => UUID)
  fairId!: string

  @Field(() => String, { description: 'Shown to the public, 1 to 1,000 characters.' })
  reason!: string
}

const CancelFairResult = createUnionType({
  name: 'CancelFairResult',
  description: 'The fair as it is now, or why it stays as it was.',
  types: () => [FairType, FairNotReady, FairIsPast] as const,
})

@Resolver()
export class CancelFairResolver {
  constructor(private readonly useCase: CancelFair) {}

  @Directive('@requiresScopes(scopes: [["role:organizer"]])')
  @Mutation(() => CancelFairResult, { description: 'Calls a fair off for good; its applications stay as they are. Open to its organizer.' })
  async cancelFair(@Arg('input', () => CancelFairInput) input: CancelFairInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : FairType.from(outcome)
  }
}
