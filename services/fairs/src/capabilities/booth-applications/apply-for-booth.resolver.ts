import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import type { ApplyForBooth } from './apply-for-booth.use-case.ts'
import { BoothApplicationType } from './booth-application.type.ts'
import { AlreadyApplied, ApplicationsNotOpen, ProductsNotYours, ProductsWithoutValidStar } from './booth-applications.refusals.ts'

@InputType({ description: 'Who wants to show what at which fair.' })
class ApplyForBoothInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it returns the first application instead of making another.' })
  idempotencyKey!: string

  @Field(() => UUID)
  fairId!: string

  @Field(() => UUID, { description: 'The producer the caller acts for.' })
  producerId!: string

  @Field(() => [UUID], { description: 'The producer’s products to be shown, 1 to 50, each once.' })
  productIds!: string[]

  @Field(() => String, { nullable: true, description: 'For the organizer, at most 2,000 characters. Null for nothing.' })
  message?: string | null
}

const ApplyForBoothResult = createUnionType({
  name: 'ApplyForBoothResult',
  description: 'The application, or why there is none.',
  types: () =>
    [BoothApplicationType, ApplicationsNotOpen, ProductsWithoutValidStar, AlreadyApplied, ProductsNotYours, IdempotencyKeyReused] as const,
})

@Resolver()
export class ApplyForBoothResolver {
  constructor(private readonly useCase: ApplyForBooth) {}

  @Directive('@requiresScopes(scopes: [["role:producer"]])')
  @Mutation(() => ApplyForBoothResult, {
    description:
      'Applies for a booth while the fair takes applications, with products whose star is valid on every day of it. Open to producers.',
  })
  async applyForBooth(@Arg('input', () => ApplyForBoothInput) input: ApplyForBoothInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute(input, actor)
    return outcome instanceof Refusal ? outcome : BoothApplicationType.from(outcome)
  }
}
