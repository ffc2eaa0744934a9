import { BadInput, LocalDate, type RequestContext } from '@ocop/service-kit/graphql'
import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { FairScope } from '../planning/fair-scope.enum.ts'
import { FairType } from '../planning/fair.type.ts'
import type { ComputeDeadlines } from './compute-deadlines.use-case.ts'
import { LegalDeadline } from './legal-deadline.type.ts'

@ArgsType()
class FairDeadlinesArguments {
  @Field(() => FairScope)
  scope!: FairScope

  @Field(() => LocalDate, { description: 'First day of the fair.' })
  startsOn!: string

  @Field(() => LocalDate, { description: 'Last day of the fair.' })
  endsOn!: string

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Whether a decision of the provincial People’s Committee or the Prime Minister covers the fair.',
  })
  isExempt!: boolean
}

@Resolver(() => FairType)
export class ComputeDeadlinesResolver {
  constructor(private readonly useCase: ComputeDeadlines) {}

  @Query(() => [LegalDeadline], {
    description:
      'The legal deadlines a fair on these days would have, in the order it meets them. Empty before 15 July 2018, for which no rules are held.',
  })
  async fairDeadlines(
    @Args(() => FairDeadlinesArguments) { endsOn, ...fair }: FairDeadlinesArguments,
    @Ctx() { language }: RequestContext,
  ) {
    if (!(fair.startsOn <= endsOn)) throw new BadInput('endsOn', 'The last day lies before the first.')
    const [deadlines] = await this.useCase.execute([{ ...fair, endsOn, status: null }])
    return deadlines!.map(deadline => LegalDeadline.from(deadline, language))
  }

  @FieldResolver(() => [LegalDeadline], { description: 'What the law asks for around this fair, in the order it meets them.' })
  async deadlines(@Root() { scope, startsOn, endsOn, exemption, status }: FairType, @Ctx() { language, loaders }: RequestContext) {
    const fair = { scope, startsOn, endsOn, status, isExempt: exemption !== null }
    const deadlines = await loaders
      .for<typeof fair, Awaited<ReturnType<ComputeDeadlines['execute']>>[number]>(this.useCase, fairs => this.useCase.execute(fairs))
      .load(fair)
    return deadlines!.map(deadline => LegalDeadline.from(deadline, language))
  }
}
