import { ConnectionArguments, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, Args, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Query, Resolver, Root } from 'type-graphql'
import { ContractSide } from '../consignments/consignment.enum.ts'
import { LossBearerNeeded } from '../consignments/record-loss.use-case.ts'
import type { FindPayableOrders } from '../orders/find-payable-orders.use-case.ts'
import { OrderType } from '../orders/order.type.ts'
import { LotOwnershipDiffers } from '../stock/move-goods.use-case.ts'
import type { ReadReturns } from './read-returns.use-case.ts'
import type { OrderReturn } from './return.entity.ts'
import { ReturnRefundMethod } from './return.enum.ts'
import { OrderReturnConnection, OrderReturnType } from './return.type.ts'
import { ReturnNotInState } from './returns.refusals.ts'
import type { SettleReturn } from './settle-return.use-case.ts'

const STAFF = '@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])'
const WHO = 'Repeating it changes nothing. Open to staff and managers of the point.'

@InputType({ description: 'An answer to who wants to give goods back.' })
class AnswerReturnInput {
  @Field(() => UUID)
  returnId!: string

  @Field(() => Boolean, { description: 'Whether the point takes the goods back.' })
  isAccepted!: boolean

  @Field(() => String, { nullable: true, description: 'At most 500 signs, shown to the customer; needed for a no.' })
  reason?: string | null
}

@InputType({ description: 'Goods that came back spoiled.' })
class SpoiledLineInput {
  @Field(() => UUID)
  productId!: string

  @Field(() => String, { description: 'The lot, as printed by the producer.' })
  lotCode!: string
}

@InputType({ description: 'Goods that came back.' })
class ReceiveReturnInput {
  @Field(() => UUID)
  returnId!: string

  @Field(() => [SpoiledLineInput], { defaultValue: [], description: 'Lines that are given up; all others lie on the shelf again.' })
  spoiled!: SpoiledLineInput[]

  @Field(() => ContractSide, { nullable: true, description: 'Whose loss spoiled goods on consignment are; needed for those only.' })
  lossBorneBy?: ContractSide | null
}

@InputType({ description: 'Money that was given back for a return.' })
class RecordReturnRefundInput {
  @Field(() => UUID)
  returnId!: string

  @Field(() => ReturnRefundMethod)
  method!: ReturnRefundMethod

  @Field(() => UUID, {
    nullable: true,
    description: 'The till of the point out of whose drawer cash was given. Null: it came out of no drawer.',
  })
  tillId?: string | null
}

const SettleReturnResult = createUnionType({
  name: 'SettleReturnResult',
  description: 'The return as it is now, or why that stays.',
  types: () => [OrderReturnType, ReturnNotInState] as const,
})
const ReceiveReturnResult = createUnionType({
  name: 'ReceiveReturnResult',
  description: 'The return as it is now, or why the goods were not taken.',
  types: () => [OrderReturnType, ReturnNotInState, LotOwnershipDiffers, LossBearerNeeded] as const,
})

const answered = (outcome: OrderReturn | Refusal) => (outcome instanceof Refusal ? outcome : OrderReturnType.from(outcome))

@Resolver(() => OrderReturnType)
export class SettleReturnResolver {
  constructor(
    private readonly useCase: SettleReturn,
    private readonly readReturns: ReadReturns,
    private readonly findOrders: FindPayableOrders,
  ) {}

  @Directive(STAFF)
  @Query(() => OrderReturnConnection, { description: 'Returns at the point, newest first. Open to staff and managers of the point.' })
  async salesPointReturns(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Arg('isOpen', () => Boolean, { defaultValue: true, description: 'Only those with something to do.' }) isOpen: boolean,
    @Args(() => ConnectionArguments) page: ConnectionArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.readReturns.ofPoint(salesPointId, isOpen, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: OrderReturnType.from(node) })) }
  }

  @Directive(STAFF)
  @Mutation(() => SettleReturnResult, { description: `Says whether the point takes the goods back. ${WHO}` })
  async answerReturn(@Arg('input', () => AnswerReturnInput) input: AnswerReturnInput, @Ctx() { actor }: RequestContext) {
    return answered(await this.useCase.answer({ ...input }, actor))
  }

  @Directive(STAFF)
  @Mutation(() => ReceiveReturnResult, {
    description: `Says that the goods are back: on the shelf in their lots, or given up where they are spoiled. The money is owed from then on. ${WHO}`,
  })
  async receiveReturn(@Arg('input', () => ReceiveReturnInput) input: ReceiveReturnInput, @Ctx() { actor }: RequestContext) {
    return answered(await this.useCase.receive({ ...input, spoiled: input.spoiled.map(line => ({ ...line })) }, actor))
  }

  @Directive(STAFF)
  @Mutation(() => SettleReturnResult, { description: `Records that the money was given back. ${WHO}` })
  async recordReturnRefund(@Arg('input', () => RecordReturnRefundInput) input: RecordReturnRefundInput, @Ctx() { actor }: RequestContext) {
    return answered(await this.useCase.refund({ ...input, tillId: input.tillId ?? null }, actor))
  }

  @FieldResolver(() => OrderType, { description: 'The order the goods are of.' })
  async order(@Root() { source }: OrderReturnType, @Ctx() context: RequestContext) {
    return OrderType.from((await this.findOrders.load(source.orderId, context))!)
  }
}
