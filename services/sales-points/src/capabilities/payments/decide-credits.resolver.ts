import { ConnectionArguments, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, Args, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Query, Resolver, Root } from 'type-graphql'
import { type FindPayableOrders, NothingToRecord, OrderNotInState } from '../orders/find-payable-orders.use-case.ts'
import { OrderType } from '../orders/order.type.ts'
import { UserStub } from '../transfers/transfer-parts.type.ts'
import type { BankCredit } from './bank-credit.entity.ts'
import { BankCreditState } from './bank-credit.enum.ts'
import { BankCreditConnection, BankCreditTotal, BankCreditType, DecidedBankCredits } from './bank-credit.type.ts'
import type { DecideCredits } from './decide-credits.use-case.ts'
import { BankCreditDecided, BankCreditTooLittle } from './payments.refusals.ts'
import type { ReadCredits } from './read-credits.use-case.ts'

const MANAGER = '@requiresScopes(scopes: [["role:sales-point-manager"]])'
const WHO = 'Repeating it changes nothing. Open to managers of the point.'
const NOTE = 'At most 500 signs, for the colleagues.'

@InputType({ description: 'Transfers, and the order they pay.' })
class MatchBankCreditsInput {
  @Field(() => [UUID], { description: '1 to 10 transfers to the same point.' })
  creditIds!: string[]

  @Field(() => UUID)
  orderId!: string

  @Field(() => Boolean, { defaultValue: false, description: 'The order counts as paid although the transfers are less than it costs.' })
  acceptsLess!: boolean

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null
}

@InputType({ description: 'A transfer that a manager decides about.' })
class DecideBankCreditInput {
  @Field(() => UUID)
  creditId!: string

  @Field(() => String, { nullable: true, description: NOTE })
  note?: string | null
}

@InputType({ description: 'A transfer about which a decision is taken back.' })
class UndoBankCreditDecisionInput {
  @Field(() => UUID)
  creditId!: string
}

const MatchBankCreditsResult = createUnionType({
  name: 'MatchBankCreditsResult',
  description: 'The transfers as they stand now, or why the order is not paid by them.',
  types: () => [DecidedBankCredits, BankCreditDecided, BankCreditTooLittle, OrderNotInState, NothingToRecord] as const,
})
const DecideBankCreditResult = createUnionType({
  name: 'DecideBankCreditResult',
  description: 'The transfer as it stands now, or why that stays.',
  types: () => [DecidedBankCredits, BankCreditDecided] as const,
})

const answered = (outcome: readonly BankCredit[] | Refusal) => (outcome instanceof Refusal ? outcome : DecidedBankCredits.of(outcome))

@Resolver(() => BankCreditType)
export class DecideCreditsResolver {
  constructor(
    private readonly useCase: DecideCredits,
    private readonly readCredits: ReadCredits,
    private readonly findOrders: FindPayableOrders,
  ) {}

  @Directive(MANAGER)
  @Query(() => BankCreditConnection, {
    description: 'Money that came in on the account of the point, what was imported last first. Open to managers of the point.',
  })
  async bankCredits(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Arg('states', () => [BankCreditState], { nullable: true, description: 'Only money that stands so. Null: all.' })
    states: BankCreditState[] | null,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.readCredits.list(salesPointId, states, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: BankCreditType.from(node) })) }
  }

  @Directive(MANAGER)
  @Query(() => [BankCreditTotal], {
    description: 'How much money of the point stands how; states without money are left out. Open to managers of the point.',
  })
  bankCreditTotals(@Arg('salesPointId', () => UUID) salesPointId: string, @Ctx() { actor }: RequestContext) {
    return this.readCredits.totals(salesPointId, actor)
  }

  @Directive(MANAGER)
  @Mutation(() => MatchBankCreditsResult, {
    description: `Says that transfers pay an order of the point; what they are too much is owed back. ${WHO}`,
  })
  async matchBankCredits(@Arg('input', () => MatchBankCreditsInput) input: MatchBankCreditsInput, @Ctx() { actor }: RequestContext) {
    return answered(await this.useCase.match({ ...input }, actor))
  }

  @Directive(MANAGER)
  @Mutation(() => DecideBankCreditResult, { description: `Records that the money, or what of it is too much, was sent back. ${WHO}` })
  async refundBankCredit(@Arg('input', () => DecideBankCreditInput) input: DecideBankCreditInput, @Ctx() { actor }: RequestContext) {
    return answered(await this.useCase.refund({ ...input }, actor))
  }

  @Directive(MANAGER)
  @Mutation(() => DecideBankCreditResult, { description: `Says that the money has nothing to do with orders. ${WHO}` })
  async setBankCreditAside(@Arg('input', () => DecideBankCreditInput) input: DecideBankCreditInput, @Ctx() { actor }: RequestContext) {
    return answered(await this.useCase.setAside({ ...input }, actor))
  }

  @Directive(MANAGER)
  @Mutation(() => DecideBankCreditResult, {
    description:
      'Takes back that money was sent back, or has nothing to do with orders: it stands where the rules put it. Open to managers of the point.',
  })
  async undoBankCreditDecision(
    @Arg('input', () => UndoBankCreditDecisionInput) input: UndoBankCreditDecisionInput,
    @Ctx() { actor }: RequestContext,
  ) {
    return answered(await this.useCase.undo({ ...input }, actor))
  }

  @FieldResolver(() => OrderType, { nullable: true, description: 'The order it names or pays. Null when there is none.' })
  async order(@Root() { credit }: BankCreditType, @Ctx() context: RequestContext) {
    const order = credit.orderId === null ? null : await this.findOrders.load(credit.orderId, context)
    return order && OrderType.from(order)
  }

  @FieldResolver(() => [OrderType], {
    description: 'Orders that wait for exactly this amount, the latest first, at most ten. None once it is decided.',
  })
  async candidates(@Root() { credit, allowedActions }: BankCreditType, @Ctx() context: RequestContext) {
    if (!allowedActions.includes('MATCH')) return []
    const ids = await this.readCredits.loadCandidates(credit, context)
    const orders = await Promise.all(ids.map(id => this.findOrders.load(id, context)))
    return orders.flatMap(order => (order ? [OrderType.from(order)] : []))
  }

  @FieldResolver(() => UserStub, {
    nullable: true,
    description: 'Who decided. Null when the rules did, and unless the person belongs to an organization of yours.',
  })
  decider(@Root() { credit }: BankCreditType) {
    return credit.decidedBy === null || credit.decidedBy === 'system' ? null : { id: credit.decidedBy }
  }
}
