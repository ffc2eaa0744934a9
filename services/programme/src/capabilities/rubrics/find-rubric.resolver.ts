import { BadInput, LocalDate, type RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Args, ArgsType, Ctx, Directive, Field, Int, Query, Resolver } from 'type-graphql'
import type { FindRegime } from '../regimes/find-regime.use-case.ts'
import type { FindRubric } from './find-rubric.use-case.ts'
import { RubricType } from './rubric.type.ts'

@ArgsType()
class RubricArguments {
  @Field(() => String, { nullable: true, description: 'The regime, as `R4`. Null when `on` is given.' })
  regimeId?: string | null

  @Field(() => LocalDate, { nullable: true, description: 'A day: the regime that grades its dossiers. Null when `regimeId` is given.' })
  on?: string | null

  @Field(() => Int, { description: 'Number of the product set.' })
  setNumber!: number
}

@Resolver()
export class FindRubricResolver {
  constructor(
    private readonly useCase: FindRubric,
    private readonly regimes: FindRegime,
  ) {}

  @Query(() => RubricType, {
    nullable: true,
    description: 'The latest version of a scoring table, by regime or by day. Null when the regime or the set has none.',
  })
  async rubric(@Args(() => RubricArguments) { regimeId, on, setNumber }: RubricArguments, @Ctx() { language }: RequestContext) {
    if ((regimeId == null) === (on == null)) throw new BadInput('regimeId', 'Name a regime or a day, one of both.')
    if (!(setNumber >= 1 && setNumber <= 99)) throw new BadInput('setNumber', 'Product sets are numbered from 1.')
    const regime = regimeId ?? (await this.regimes.on(on!))?.id
    const rubric = regime === undefined ? undefined : await this.useCase.current(regime, setNumber)
    return rubric ? RubricType.from(rubric, language) : null
  }

  @Directive('@listSize(assumedSize: 26)')
  @Query(() => [RubricType], {
    description: 'The latest version of every scoring table of a regime, by set number. Empty for an unknown regime.',
  })
  async rubrics(
    @Arg('regimeId', () => String, { description: 'The regime, as `R4`.' }) regimeId: string,
    @Ctx() { language }: RequestContext,
  ) {
    return (await this.useCase.ofRegime(regimeId)).map(rubric => RubricType.from(rubric, language))
  }
}
