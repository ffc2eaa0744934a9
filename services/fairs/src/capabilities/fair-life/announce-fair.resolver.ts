import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { FairNotReady } from '../planning/change-fair-status.use-case.ts'
import { FairType } from '../planning/fair.type.ts'
import type { AnnounceFair } from './announce-fair.use-case.ts'
import { FairIsPast } from './fair-life.refusals.ts'

@InputType({ description: 'The draft to be made public.' })
class AnnounceFairInput {
  @Field(() => UUID)
  fairId!: string
}

const AnnounceFairResult = createUnionType({
  name: 'AnnounceFairResult',
  description: 'The fair as it is now, or why it stays as it was.',
  types: () => [FairType, FairNotReady, FairIsPast] as const,
})

@Resolver()
export class AnnounceFairResolver {
  constructor(private readonly useCase: AnnounceFair) {}

  @Directive('@requiresScopes(scopes: [["role:organizer"]])')
  @Mutation(() => AnnounceFairResult, { description: 'Makes a draft public. Open to its organizer.' })
  async announceFair(@Arg('input', () => AnnounceFairInput) input: AnnounceFairInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute(input.fairId, actor)
    return outcome instanceof Refusal ? outcome : FairType.from(outcome)
  }
}
