import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import { LotNotSellable } from '../stock/reserve-goods.use-case.ts'
import type { Order } from './order.entity.ts'
import { CASH_INTO, OrderType } from './order.type.ts'
import { NothingToRecord, OrderNotInState, OrderNotPaid } from './orders.refusals.ts'
import type { ServeOrder } from './serve-order.use-case.ts'

const STAFF = '@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])'
const WHO = 'Repeating it changes nothing. Open to staff and managers of the point.'

const MoveOrderResult = createUnionType({
  name: 'MoveOrderResult',
  description: 'The order as it is now, or why it was not moved on.',
  types: () => [OrderType, OrderNotInState, OrderNotPaid, LotNotSellable] as const,
})

const RecordOrderMoneyResult = createUnionType({
  name: 'RecordOrderMoneyResult',
  description: 'The order as it is now, or why nothing was recorded.',
  types: () => [OrderType, NothingToRecord] as const,
})

const answered = (outcome: Order | Refusal) => (outcome instanceof Refusal ? outcome : OrderType.from(outcome))

@Resolver()
export class ServeOrderResolver {
  constructor(private readonly useCase: ServeOrder) {}

  @Directive(STAFF)
  @Mutation(() => RecordOrderMoneyResult, {
    description: `Records that the money of a bank transfer has arrived on the point’s account. ${WHO}`,
  })
  async recordOrderPayment(@Arg('orderId', () => UUID) orderId: string, @Ctx() { actor }: RequestContext) {
    return answered(await this.useCase.recordPayment(orderId, actor))
  }

  @Directive(STAFF)
  @Mutation(() => MoveOrderResult, { description: `Says that the goods are packed and may be fetched. ${WHO}` })
  async markOrderReady(@Arg('orderId', () => UUID) orderId: string, @Ctx() { actor }: RequestContext) {
    return answered(await this.useCase.markReady(orderId, actor))
  }

  @Directive(STAFF)
  @Mutation(() => MoveOrderResult, {
    description: `Gives the goods to the customer: they leave the shelf, and what is paid on collection counts as paid. ${WHO}`,
  })
  async handOverOrder(
    @Arg('orderId', () => UUID) orderId: string,
    @Arg('tillId', () => UUID, { nullable: true, description: CASH_INTO }) tillId: string | null,
    @Ctx() { actor }: RequestContext,
  ) {
    return answered(await this.useCase.handOver(orderId, tillId ?? null, actor))
  }

  @Directive(STAFF)
  @Mutation(() => RecordOrderMoneyResult, {
    description: `Records that the money of a paid order that ended without goods was given back. ${WHO}`,
  })
  async recordOrderRefund(
    @Arg('orderId', () => UUID) orderId: string,
    @Arg('tillId', () => UUID, {
      nullable: true,
      description: 'The till of the point out of whose drawer it was given in cash. Null: it was sent back, or came out of no drawer.',
    })
    tillId: string | null,
    @Ctx() { actor }: RequestContext,
  ) {
    return answered(await this.useCase.recordRefund(orderId, tillId ?? null, actor))
  }
}
