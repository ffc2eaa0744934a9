import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { CloseRecall } from './close-recall.use-case.ts'
import { RecallType } from './recall.type.ts'
import { RecallNotOpen } from './recalls.refusals.ts'

@InputType()
class CloseRecallInput {
  @Field(() => UUID)
  recallId!: string

  @Field(() => String, {
    nullable: true,
    description: 'What was found, for the file, at most 1,000 characters; not public. Null for nothing.',
  })
  note?: string | null
}

const CloseRecallResult = createUnionType({ name: 'CloseRecallResult', types: () => [RecallType, RecallNotOpen] as const })

@Resolver()
export class CloseRecallResolver {
  constructor(private readonly useCase: CloseRecall) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => CloseRecallResult, {
    description: 'Ends a recall: the lot may be sold again. Open to officers; not to the producer, who cannot clear himself.',
  })
  async closeRecall(@Arg('input', () => CloseRecallInput) { recallId, note = null }: CloseRecallInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ recallId, note }, actor)
    return outcome instanceof Refusal ? outcome : RecallType.from(outcome)
  }
}
