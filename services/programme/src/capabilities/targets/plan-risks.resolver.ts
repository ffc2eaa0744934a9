import type { RequestContext } from '@ocop/service-kit/graphql'
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { FindPlans, PlanTarget } from '../plans/find-plans.use-case.ts'
import { PlanTargetType, PlanType } from '../plans/plan.type.ts'
import type { Judged, ReadFigures } from './read-figures.use-case.ts'

@Resolver(() => PlanType)
export class PlanRisksResolver {
  constructor(
    private readonly plans: FindPlans,
    private readonly figures: ReadFigures,
  ) {}

  @FieldResolver(() => [PlanTargetType], { description: 'Targets that may be missed, the nearest deadline first.' })
  async atRisk(@Root() { id }: PlanType, @Ctx() { loaders }: RequestContext) {
    const targets = await loaders.for<string, PlanTarget[]>('targets of plans', ids => this.plans.targetsOf(ids)).load(id)
    const judged = await loaders.for<PlanTarget, Judged>('figures of targets', rows => this.figures.ofTargets(rows)).loadMany(targets!)
    const behind = targets!.filter((_, place) => (judged[place] as Judged).isAtRisk)
    return behind.toSorted((a, b) => (a.deadline < b.deadline ? -1 : 1)).map(target => PlanTargetType.from(target))
  }
}
