import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { LocalDate, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { ChecklistAnswerInput } from '../checklists/checklist.type.ts'
import type { DecidePoint } from './decide-point.use-case.ts'
import { SalesPointAction } from './registry.enum.ts'
import { ChecklistNotMet, SalesPointNotInStatus, SalesPointStillBusy } from './registry.refusals.ts'
import { SalesPointFileType } from './registry.type.ts'

@InputType({ description: 'A step in the life of a sales point.' })
class DecideSalesPointInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the point as it is instead of deciding again.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => SalesPointAction)
  action!: SalesPointAction

  @Field(() => String, { nullable: true, description: 'Why, in 1 to 1,000 signs. Null only where the action asks for no reason.' })
  reason?: string | null

  @Field(() => String, { nullable: true, description: 'Number of the decision, at most 100 signs. Null when there is none.' })
  decisionNumber?: string | null

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day of the new status, not in the future and not before the last step. Null: today.',
  })
  onDay?: string | null
}

@InputType({ description: 'Answers to the national criteria.' })
class AnswerChecklistInput {
  @Field(() => UUID)
  salesPointId!: string

  @Field(() => [ChecklistAnswerInput], { description: 'Items that are not named keep their answer.' })
  answers!: ChecklistAnswerInput[]
}

const DecideSalesPointResult = createUnionType({
  name: 'DecideSalesPointResult',
  description: 'The point after the step, or why it was not taken.',
  types: () => [SalesPointFileType, SalesPointNotInStatus, ChecklistNotMet, SalesPointStillBusy, IdempotencyKeyReused] as const,
})
const AnswerChecklistResult = createUnionType({
  name: 'AnswerChecklistResult',
  description: 'The point with its answers, or why nothing can be answered any more.',
  types: () => [SalesPointFileType, SalesPointNotInStatus] as const,
})

@Resolver()
export class DecidePointResolver {
  constructor(private readonly useCase: DecidePoint) {}

  @Directive('@requiresScopes(scopes: [["role:officer"], ["role:producer"], ["role:sales-point-manager"]])')
  @Mutation(() => DecideSalesPointResult, {
    description: 'Takes a step in the life of a sales point. Open to the office of its area; withdrawing a proposal, to who made it.',
  })
  async decideSalesPoint(@Arg('input', () => DecideSalesPointInput) input: DecideSalesPointInput, @Ctx() { actor }: RequestContext) {
    const { reason = null, decisionNumber = null, onDay = null, ...asked } = input
    const outcome = await this.useCase.execute({ ...asked, reason, decisionNumber, onDay }, actor)
    return outcome instanceof Refusal ? outcome : SalesPointFileType.from(outcome)
  }

  @Directive('@requiresScopes(scopes: [["role:officer"], ["role:producer"], ["role:sales-point-manager"]])')
  @Mutation(() => AnswerChecklistResult, {
    description:
      'Answers items of the national criteria. Repeating it changes nothing. Open to the office of the area until it has decided; to who proposed the point, while it is a proposal.',
  })
  async answerChecklist(@Arg('input', () => AnswerChecklistInput) input: AnswerChecklistInput, @Ctx() { actor }: RequestContext) {
    const answers = input.answers.map(({ evidence = null, ...answer }) => ({ ...answer, evidence }))
    const outcome = await this.useCase.answer(input.salesPointId, answers, actor)
    return outcome instanceof Refusal ? outcome : SalesPointFileType.from(outcome)
  }
}
