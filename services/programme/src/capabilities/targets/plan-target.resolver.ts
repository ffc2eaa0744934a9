import type { RequestContext } from '@ocop/service-kit/graphql'
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { FindPlans, PlanTarget } from '../plans/find-plans.use-case.ts'
import { PlanTargetType, PlanType } from '../plans/plan.type.ts'

@Resolver(() => PlanType)
export class PlanTargetResolver {
  constructor(private readonly plans: FindPlans) {}

  @FieldResolver(() => PlanTargetType, { nullable: true, description: 'One of the targets. Null when the plan has none of this code.' })
  async target(
    @Root() { id }: PlanType,
    @Arg('code', () => String, { description: 'Short name within the plan: `T4`.' }) code: string,
    @Ctx() { loaders }: RequestContext,
  ) {
    const targets = await loaders.for<string, PlanTarget[]>('targets of plans', ids => this.plans.targetsOf(ids)).load(id)
    const found = targets!.find(target => target.code === code)
    return found ? PlanTargetType.from(found) : null
  }
}
