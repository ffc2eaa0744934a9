import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import type { Actor, RequestContext } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import { SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import type { AnswerConsignment } from './answer-consignment.use-case.ts'
import type { Consignment } from './consignment.repository.ts'
import { AnswerConsignmentInput, ProposeConsignmentInput, TerminateConsignmentInput } from './consignment-input.type.ts'
import { consignmentActions } from './consignment.rules.ts'
import { ConsignmentType } from './consignment.type.ts'
import {
  ConsignmentAlreadyProposed,
  ConsignmentNotInState,
  ConsignmentOverlaps,
  NoticeTooShort,
  ProducerNotKnown,
  ProductOfAnother,
} from './consignments.refusals.ts'
import { sidesOf } from './enter-consignment.use-case.ts'
import type { ProposeConsignment } from './propose-consignment.use-case.ts'

const ProposeConsignmentResult = createUnionType({
  name: 'ProposeConsignmentResult',
  description: 'The proposal, or why it was not made.',
  types: () =>
    [ConsignmentType, ConsignmentAlreadyProposed, ProducerNotKnown, ProductOfAnother, SalesPointNotActive, IdempotencyKeyReused] as const,
})
const AnswerConsignmentResult = createUnionType({
  name: 'AnswerConsignmentResult',
  description: 'The agreement as it is now, or why it stays as it was.',
  types: () => [ConsignmentType, ConsignmentNotInState, ConsignmentOverlaps] as const,
})
const TerminateConsignmentResult = createUnionType({
  name: 'TerminateConsignmentResult',
  description: 'The agreement with its last day, or why it goes on.',
  types: () => [ConsignmentType, ConsignmentNotInState, NoticeTooShort] as const,
})
const DECIDERS = '@requiresScopes(scopes: [["role:sales-point-manager"], ["role:producer"]])'
const WHO = 'Open to managers of the point and to the producer.'

@Resolver()
export class AgreeConsignmentResolver {
  constructor(
    private readonly proposing: ProposeConsignment,
    private readonly answering: AnswerConsignment,
    private readonly now: Clock,
  ) {}

  @Directive(DECIDERS)
  @Mutation(() => ProposeConsignmentResult, { description: `Proposes terms to the other side. ${WHO}` })
  async proposeConsignment(@Arg('input', () => ProposeConsignmentInput) input: ProposeConsignmentInput, @Ctx() { actor }: RequestContext) {
    const terms = { validTo: input.validTo ?? null, note: input.note?.trim() || null, prices: input.prices.map(price => ({ ...price })) }
    return this.#told(await this.proposing.execute({ ...input, ...terms }, actor), actor)
  }

  @Directive(DECIDERS)
  @Mutation(() => AnswerConsignmentResult, {
    description: `Accepts, declines or takes back a proposal. Repeating it changes nothing. ${WHO}`,
  })
  async answerConsignment(@Arg('input', () => AnswerConsignmentInput) input: AnswerConsignmentInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.answering.execute({ ...input }, actor), actor)
  }

  @Directive(DECIDERS)
  @Mutation(() => TerminateConsignmentResult, {
    description: `Gives notice. What is on the shelf after the last day is sold or given back under the same terms. Repeating it changes nothing. ${WHO}`,
  })
  async terminateConsignment(
    @Arg('input', () => TerminateConsignmentInput) input: TerminateConsignmentInput,
    @Ctx() { actor }: RequestContext,
  ) {
    return this.#told(await this.answering.terminate({ ...input }, actor), actor)
  }

  #told(outcome: Consignment | Refusal, actor: Actor) {
    if (outcome instanceof Refusal) return outcome
    const today = vietnamDay(this.now())
    return ConsignmentType.from(outcome, today, consignmentActions(outcome, sidesOf(outcome, actor), today))
  }
}
