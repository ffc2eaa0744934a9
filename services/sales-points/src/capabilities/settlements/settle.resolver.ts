import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import type { Actor, RequestContext } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import type { AnswerSettlement } from './answer-settlement.use-case.ts'
import type { CorrectSettlement } from './correct-settlement.use-case.ts'
import type { DrawSettlement } from './draw-settlement.use-case.ts'
import type { PaySettlement } from './pay-settlement.use-case.ts'
import type { ReadSettlements } from './read-settlements.use-case.ts'
import {
  AcceptSettlementInput,
  CorrectSettlementInput,
  DisputeSettlementInput,
  DrawSettlementInput,
  RecordSettlementPaymentInput,
} from './settlement-input.type.ts'
import type { Settlement } from './settlement.repository.ts'
import { SettlementType } from './settlement.type.ts'
import {
  MonthAlreadySettled,
  MonthNotOver,
  NothingToSettle,
  PaymentDiffers,
  SettlementChanged,
  SettlementNotInState,
} from './settlements.refusals.ts'

const DrawSettlementResult = createUnionType({
  name: 'DrawSettlementResult',
  description: 'The statement, or why none was drawn up.',
  types: () => [SettlementType, MonthNotOver, NothingToSettle, MonthAlreadySettled, IdempotencyKeyReused] as const,
})
const CorrectSettlementResult = createUnionType({
  name: 'CorrectSettlementResult',
  description: 'The statement in its new version, or why it stays as it was.',
  types: () => [SettlementType, SettlementNotInState, IdempotencyKeyReused] as const,
})
const AnswerSettlementResult = createUnionType({
  name: 'AnswerSettlementResult',
  description: 'The statement as it is now, or why it stays as it was.',
  types: () => [SettlementType, SettlementNotInState, SettlementChanged] as const,
})
const RecordSettlementPaymentResult = createUnionType({
  name: 'RecordSettlementPaymentResult',
  description: 'The statement as paid, or why it is not.',
  types: () => [SettlementType, SettlementNotInState, PaymentDiffers] as const,
})

interface Steps {
  readonly draw: DrawSettlement
  readonly correct: CorrectSettlement
  readonly answer: AnswerSettlement
  readonly pay: PaySettlement
}

const MANAGERS = '@requiresScopes(scopes: [["role:sales-point-manager"]])'
const PRODUCERS = '@requiresScopes(scopes: [["role:producer"]])'

@Resolver()
export class SettleResolver {
  constructor(
    private readonly steps: Steps,
    private readonly reading: ReadSettlements,
  ) {}

  @Directive(MANAGERS)
  @Mutation(() => DrawSettlementResult, {
    description:
      'Draws up what the point owes a producer for a month that is over: all sales, returns and losses until then that are in no statement yet. Open to managers of the point.',
  })
  async drawSettlement(@Arg('input', () => DrawSettlementInput) input: DrawSettlementInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.steps.draw.execute({ ...input }, actor), actor)
  }

  @Directive(MANAGERS)
  @Mutation(() => CorrectSettlementResult, {
    description: 'Answers a dispute, or corrects a statement nobody has accepted, by another version. Open to managers of the point.',
  })
  async correctSettlement(@Arg('input', () => CorrectSettlementInput) input: CorrectSettlementInput, @Ctx() { actor }: RequestContext) {
    const corrections = input.corrections.map(correction => ({ ...correction }))
    return this.#told(await this.steps.correct.execute({ ...input, corrections }, actor), actor)
  }

  @Directive(PRODUCERS)
  @Mutation(() => AnswerSettlementResult, { description: 'Agrees. Repeating it changes nothing. Open to the producer.' })
  async acceptSettlement(@Arg('input', () => AcceptSettlementInput) input: AcceptSettlementInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.steps.answer.accept({ ...input }, actor), actor)
  }

  @Directive(PRODUCERS)
  @Mutation(() => AnswerSettlementResult, { description: 'Says what is wrong. Open to the producer.' })
  async disputeSettlement(@Arg('input', () => DisputeSettlementInput) input: DisputeSettlementInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.steps.answer.dispute({ ...input }, actor), actor)
  }

  @Directive(MANAGERS)
  @Mutation(() => RecordSettlementPaymentResult, {
    description: 'Records that a statement was paid, outside the platform. Repeating it changes nothing. Open to managers of the point.',
  })
  async recordSettlementPayment(
    @Arg('input', () => RecordSettlementPaymentInput) input: RecordSettlementPaymentInput,
    @Ctx() { actor }: RequestContext,
  ) {
    return this.#told(await this.steps.pay.execute({ ...input }, actor), actor)
  }

  #told(outcome: Settlement | Refusal, actor: Actor) {
    return outcome instanceof Refusal ? outcome : SettlementType.from(outcome, this.reading.actions(outcome, actor))
  }
}
