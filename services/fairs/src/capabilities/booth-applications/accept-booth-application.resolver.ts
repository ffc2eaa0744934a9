import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { FairNotReady } from '../planning/change-fair-status.use-case.ts'
import type { AcceptBoothApplication } from './accept-booth-application.use-case.ts'
import { BoothApplicationType } from './booth-application.type.ts'
import { ApplicationAlreadyDecided, BoothsExhausted, ProductsWithoutValidStar } from './booth-applications.refusals.ts'

@InputType({ description: 'The application that gets a booth.' })
class AcceptBoothApplicationInput {
  @Field(() => UUID)
  applicationId!: string
}

const AcceptBoothApplicationResult = createUnionType({
  name: 'AcceptBoothApplicationResult',
  description: 'The application as it is now, or why it stays as it was.',
  types: () => [BoothApplicationType, FairNotReady, ApplicationAlreadyDecided, BoothsExhausted, ProductsWithoutValidStar] as const,
})

@Resolver()
export class AcceptBoothApplicationResolver {
  constructor(private readonly useCase: AcceptBoothApplication) {}

  @Directive('@requiresScopes(scopes: [["role:organizer"]])')
  @Mutation(() => AcceptBoothApplicationResult, {
    description: 'Gives the producer one of the booths left; its products need a valid star still. Open to the fair’s organizer.',
  })
  async acceptBoothApplication(
    @Arg('input', () => AcceptBoothApplicationInput) input: AcceptBoothApplicationInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.useCase.execute(input.applicationId, actor)
    return outcome instanceof Refusal ? outcome : BoothApplicationType.from(outcome)
  }
}
