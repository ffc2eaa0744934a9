import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { FairNotReady } from '../planning/change-fair-status.use-case.ts'
import type { WithdrawBoothApplication } from './withdraw-booth-application.use-case.ts'
import { BoothApplicationType } from './booth-application.type.ts'
import { ApplicationAlreadyDecided } from './booth-applications.refusals.ts'

@InputType({ description: 'The application to be taken back.' })
class WithdrawBoothApplicationInput {
  @Field(() => UUID)
  applicationId!: string
}

const WithdrawBoothApplicationResult = createUnionType({
  name: 'WithdrawBoothApplicationResult',
  description: 'The application as it is now, or why it stays as it was.',
  types: () => [BoothApplicationType, FairNotReady, ApplicationAlreadyDecided] as const,
})

@Resolver()
export class WithdrawBoothApplicationResolver {
  constructor(private readonly useCase: WithdrawBoothApplication) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => WithdrawBoothApplicationResult, {
    description: 'Steps back from an application, or from the booth it was given. Open to its producer.',
  })
  async withdrawBoothApplication(
    @Arg('input', () => WithdrawBoothApplicationInput) input: WithdrawBoothApplicationInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.useCase.execute(input.applicationId, actor)
    return outcome instanceof Refusal ? outcome : BoothApplicationType.from(outcome)
  }
}
