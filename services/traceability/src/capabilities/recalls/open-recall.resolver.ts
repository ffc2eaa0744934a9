import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { OpenRecall } from './open-recall.use-case.ts'
import { RecallType } from './recall.type.ts'
import { RecallAlreadyOpen } from './recalls.refusals.ts'

@InputType()
class OpenRecallInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first recall instead of opening another.' })
  idempotencyKey!: string

  @Field(() => UUID)
  lotId!: string

  @Field(() => String, { description: 'Why, for the public, 1 to 1,000 characters.' })
  reason!: string
}

const OpenRecallResult = createUnionType({
  name: 'OpenRecallResult',
  types: () => [RecallType, RecallAlreadyOpen, IdempotencyKeyReused] as const,
})

@Resolver()
export class OpenRecallResolver {
  constructor(private readonly useCase: OpenRecall) {}

  @Directive('@requiresScopes(scopes: [["role:producer"], ["role:officer"]])')
  @Mutation(() => OpenRecallResult, {
    description:
      'Calls a lot back: every sales point that holds it is told at once and cannot sell it any more. Open to its producer and to officers.',
  })
  async openRecall(@Arg('input', () => OpenRecallInput) input: OpenRecallInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : RecallType.from(outcome)
  }
}
