import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { FairNotReady } from '../planning/change-fair-status.use-case.ts'
import type { DeclineBoothApplication } from './decline-booth-application.use-case.ts'
import { BoothApplicationType } from './booth-application.type.ts'
import { ApplicationAlreadyDecided } from './booth-applications.refusals.ts'

@InputType({ description: 'The application to be turned down, and why.' })
class DeclineBoothApplicationInput {
  @Field(() => UUID)
  applicationId!: string

  @Field(() => String, { description: 'Shown to the producer, 1 to 1,000 characters.' })
  reason!: string
}

const DeclineBoothApplicationResult = createUnionType({
  name: 'DeclineBoothApplicationResult',
  description: 'The application as it is now, or why it stays as it was.',
  types: () => [BoothApplicationType, FairNotReady, ApplicationAlreadyDecided] as const,
})

@Resolver()
export class DeclineBoothApplicationResolver {
  constructor(private readonly useCase: DeclineBoothApplication) {}

  @Directive('@requiresScopes(scopes: [["role:organizer"]])')
  @Mutation(() => DeclineBoothApplicationResult, {
    description: 'Turns an application down, or takes an accepted one’s booth back. Open to the fair’s organizer.',
  })
  async declineBoothApplication(
    @Arg('input', () => DeclineBoothApplicationInput) input: DeclineBoothApplicationInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : BoothApplicationType.from(outcome)
  }
}
