import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import type { RequestContext } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import type { Plan } from './find-plans.use-case.ts'
import { CreatePlanInput, EditPlanInput, PlanStepInput } from './plan-terms.type.ts'
import { PlanType } from './plan.type.ts'
import { AnotherPlanPublished, PlanChangedMeanwhile, PlanNotReady } from './plans.refusals.ts'
import type { PublishPlan } from './publish-plan.use-case.ts'
import type { WritePlan } from './write-plan.use-case.ts'

const DESCRIPTION = 'The plan as it is now, or why it stays as it was.'

const CreatePlanResult = createUnionType({
  name: 'CreatePlanResult',
  description: DESCRIPTION,
  types: () => [PlanType, IdempotencyKeyReused] as const,
})
const EditPlanResult = createUnionType({
  name: 'EditPlanResult',
  description: DESCRIPTION,
  types: () => [PlanType, PlanChangedMeanwhile, PlanNotReady] as const,
})
const PublishPlanResult = createUnionType({
  name: 'PublishPlanResult',
  description: DESCRIPTION,
  types: () => [PlanType, AnotherPlanPublished, PlanNotReady] as const,
})
const WithdrawPlanResult = createUnionType({
  name: 'WithdrawPlanResult',
  description: DESCRIPTION,
  types: () => [PlanType, AnotherPlanPublished, PlanNotReady] as const,
})

const answer = <No extends Refusal>(outcome: Plan | No) => (outcome instanceof Refusal ? outcome : PlanType.from(outcome))

@Resolver()
export class WritePlanResolver {
  constructor(
    private readonly write: WritePlan,
    private readonly steps: PublishPlan,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => CreatePlanResult, {
    description: 'Writes the plan of a year as a draft. Open to the office of the province and the ministry.',
  })
  async createPlan(@Arg('input', () => CreatePlanInput) input: CreatePlanInput, @Ctx() { actor }: RequestContext) {
    return answer(await this.write.create(input, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => EditPlanResult, {
    description: 'Replaces what a plan says; its figures follow within seconds. Open to the office of the province and the ministry.',
  })
  async editPlan(@Arg('input', () => EditPlanInput) input: EditPlanInput, @Ctx() { actor }: RequestContext) {
    return answer(await this.write.edit(input, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => PublishPlanResult, {
    description: 'Puts a draft into force: everybody sees it. Open to the office of the province and the ministry.',
  })
  async publishPlan(@Arg('input', () => PlanStepInput) input: PlanStepInput, @Ctx() { actor }: RequestContext) {
    return answer(await this.steps.publish(input.planId, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:officer"]])')
  @Mutation(() => WithdrawPlanResult, {
    description: 'Takes a published plan back for good. Open to the office of the province and the ministry.',
  })
  async withdrawPlan(@Arg('input', () => PlanStepInput) input: PlanStepInput, @Ctx() { actor }: RequestContext) {
    return answer(await this.steps.withdraw(input.planId, actor))
  }
}
