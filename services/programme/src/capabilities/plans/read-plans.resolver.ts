import { ConnectionArguments, connectionFrom, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { FindPlans, Plan, PlanTarget } from './find-plans.use-case.ts'
import { PlanConnection, PlanTargetType, PlanType } from './plan.type.ts'

@ArgsType()
class PlansArguments extends ConnectionArguments {
  @Field(() => Int, { nullable: true, description: 'Null for all years.' })
  year?: number | null
}

@Resolver(() => PlanType)
export class ReadPlansResolver {
  constructor(private readonly useCase: FindPlans) {}

  @Query(() => PlanType, {
    nullable: true,
    description: 'The published plan of a province and year. Null when there is none. Open to everybody.',
  })
  async plan(
    @Arg('province', () => String, { description: 'Slug of the province, as on the day of the document.' }) province: string,
    @Arg('year', () => Int, { description: 'The year it is for.' }) year: number,
  ) {
    const plan = await this.useCase.published(province, year)
    return plan && PlanType.from(plan)
  }

  @Query(() => PlanType, {
    nullable: true,
    description:
      'The plan with this id. Null when there is none, or when it is no published one and the person is not in charge of the province.',
  })
  planById(@Arg('id', () => UUID) id: string, @Ctx() context: RequestContext) {
    return this.reference({ id }, context)
  }

  @Query(() => PlanConnection, {
    description: 'Plans, the latest year first: published ones for everybody, drafts and withdrawn ones for the offices in charge.',
  })
  async plans(@Args(() => PlansArguments) { first, after, year = null }: PlansArguments, @Ctx() { actor }: RequestContext) {
    const page = { first, after }
    const rows = await this.useCase.list({ year, ...page }, actor)
    return connectionFrom(
      rows,
      page,
      ({ year, id }) => [year, id],
      row => PlanType.from(row),
    )
  }

  @FieldResolver(() => [PlanTargetType], { description: 'In the order of the document, 60 at most.' })
  async targets(@Root() { id }: PlanType, @Ctx() { loaders }: RequestContext) {
    const targets = await loaders.for<string, PlanTarget[]>('targets of plans', ids => this.useCase.targetsOf(ids)).load(id)
    return targets!.map(target => PlanTargetType.from(target))
  }

  /** How the gateway gets a plan by its key; one statement for all keys of a request. */
  async reference({ id }: { id: string }, { actor, loaders }: RequestContext) {
    const plan = await loaders.for<string, Plan>(this.useCase, ids => this.useCase.byIds(ids, actor)).load(id)
    return plan && PlanType.from(plan)
  }

  async targetReference({ id }: { id: string }, { actor, loaders }: RequestContext) {
    const target = await loaders.for<string, PlanTarget>('targets', ids => this.useCase.targets(ids)).load(id)
    if (!target || !(await this.useCase.maySee(actor, { status: target.planStatus, unitId: target.provinceId }))) return null
    return PlanTargetType.from(target)
  }
}
