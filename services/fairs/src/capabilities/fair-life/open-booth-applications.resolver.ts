import { DateTimeISO, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { ClosingDateOutOfRange, FairNotReady } from '../planning/change-fair-status.use-case.ts'
import { FairType } from '../planning/fair.type.ts'
import type { OpenBoothApplications } from './open-booth-applications.use-case.ts'

@InputType({ description: 'The fair that takes applications, and until when.' })
class OpenBoothApplicationsInput {
  @Field(() => UUID)
  fairId!: string

  @Field(() => DateTimeISO, { description: 'Last moment to apply: after now and before the first day begins in Vietnam.' })
  closesAt!: Date
}

const OpenBoothApplicationsResult = createUnionType({
  name: 'OpenBoothApplicationsResult',
  description: 'The fair as it is now, or why it stays as it was.',
  types: () => [FairType, FairNotReady, ClosingDateOutOfRange] as const,
})

@Resolver()
export class OpenBoothApplicationsResolver {
  constructor(private readonly useCase: OpenBoothApplications) {}

  @Directive('@requiresScopes(scopes: [["role:organizer"]])')
  @Mutation(() => OpenBoothApplicationsResult, {
    description: 'Lets producers apply for booths until `closesAt`; also again after closing. Open to the fair’s organizer.',
  })
  async openBoothApplications(
    @Arg('input', () => OpenBoothApplicationsInput) input: OpenBoothApplicationsInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : FairType.from(outcome)
  }
}
