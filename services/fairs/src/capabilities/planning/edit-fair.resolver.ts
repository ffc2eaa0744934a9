import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Int, Mutation, Resolver } from 'type-graphql'
import type { EditFair } from './edit-fair.use-case.ts'
import { FairPlanFields } from './fair-plan.type.ts'
import { FairType } from './fair.type.ts'
import { ClosingDateOutOfRange, FairChangedMeanwhile, FairEndsBeforeItStarts, FairNotReady, TooFewBooths } from './planning.refusals.ts'

@InputType({ description: 'The whole plan of a fair as it is to be.' })
class EditFairInput extends FairPlanFields {
  @Field(() => UUID)
  fairId!: string

  @Field(() => Int, { description: 'The `version` that was read; another one by now is refused.' })
  version!: number
}

const EditFairResult = createUnionType({
  name: 'EditFairResult',
  description: 'The fair as it is now, or why it was not changed.',
  types: () => [FairType, FairChangedMeanwhile, FairEndsBeforeItStarts, FairNotReady, TooFewBooths, ClosingDateOutOfRange] as const,
})

@Resolver()
export class EditFairResolver {
  constructor(private readonly useCase: EditFair) {}

  @Directive('@requiresScopes(scopes: [["role:organizer"]])')
  @Mutation(() => EditFairResult, {
    description: 'Replaces the plan of a fair that is neither held nor cancelled; what is left out is emptied. Open to its organizer.',
  })
  async editFair(@Arg('input', () => EditFairInput) input: EditFairInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : FairType.from(outcome)
  }
}
