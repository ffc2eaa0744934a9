import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { CreateFair } from './create-fair.use-case.ts'
import { FairPlanFields } from './fair-plan.type.ts'
import { FairType } from './fair.type.ts'
import { FairEndsBeforeItStarts } from './planning.refusals.ts'

@InputType({ description: 'The plan of a new fair.' })
class CreateFairInput extends FairPlanFields {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first fair instead of making another.' })
  idempotencyKey!: string

  @Field(() => UUID, { description: 'The organization that holds the fair; the caller organizes for it.' })
  organizerId!: string

  @Field(() => String, {
    nullable: true,
    description: 'Name of the organizing body on the fair’s papers. Null for the name on its latest fair; needed for its first.',
  })
  organizerName?: string | null
}

const CreateFairResult = createUnionType({
  name: 'CreateFairResult',
  description: 'The draft, or why there is none.',
  types: () => [FairType, FairEndsBeforeItStarts, IdempotencyKeyReused] as const,
})

@Resolver()
export class CreateFairResolver {
  constructor(private readonly useCase: CreateFair) {}

  @Directive('@requiresScopes(scopes: [["role:organizer"]])')
  @Mutation(() => CreateFairResult, { description: 'Plans a fair as a draft that only its organizer sees. Open to organizers.' })
  async createFair(@Arg('input', () => CreateFairInput) input: CreateFairInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : FairType.from(outcome)
  }
}
