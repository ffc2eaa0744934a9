import { LocalDate, type RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, Query, Resolver } from 'type-graphql'
import type { FindRegime } from './find-regime.use-case.ts'
import { RegimeType } from './regime.type.ts'

@Resolver()
export class FindRegimeResolver {
  constructor(private readonly useCase: FindRegime) {}

  @Query(() => [RegimeType], { description: 'Every evaluation regime there is or was, oldest first.' })
  async evaluationRegimes(@Ctx() { language }: RequestContext) {
    return (await this.useCase.all()).map(regime => RegimeType.from(regime, language))
  }

  @Query(() => RegimeType, {
    nullable: true,
    description:
      'The regime that grades a dossier of this day: of those in force then, and not suspended, the latest begun. Null when there was none.',
  })
  async evaluationRegime(
    @Arg('on', () => LocalDate, { description: 'Day of the dossier’s submission.' }) on: string,
    @Ctx() { language }: RequestContext,
  ) {
    const regime = await this.useCase.on(on)
    return regime ? RegimeType.from(regime, language) : null
  }
}
