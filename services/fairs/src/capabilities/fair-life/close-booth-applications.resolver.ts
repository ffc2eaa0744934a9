import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { FairNotReady } from '../planning/change-fair-status.use-case.ts'
import { FairType } from '../planning/fair.type.ts'
import type { CloseBoothApplications } from './close-booth-applications.use-case.ts'

@InputType({ description: 'The fair that takes no more applications.' })
class CloseBoothApplicationsInput {
  @Field(() => UUID)
  fairId!: string
}

const CloseBoothApplicationsResult = createUnionType({
  name: 'CloseBoothApplicationsResult',
  description: 'The fair as it is now, or why it stays as it was.',
  types: () => [FairType, FairNotReady] as const,
})

@Resolver()
export class CloseBoothApplicationsResolver {
  constructor(private readonly useCase: CloseBoothApplications) {}

  @Directive('@requiresScopes(scopes: [["role:organizer"]])')
  @Mutation(() => CloseBoothApplicationsResult, {
    description: 'Ends applications before their closing moment. Open to the fair’s organizer.',
  })
  async closeBoothApplications(
    @Arg('input', () => CloseBoothApplicationsInput) input: CloseBoothApplicationsInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.useCase.execute(input.fairId, actor)
    return outcome instanceof Refusal ? outcome : FairType.from(outcome)
  }
}
