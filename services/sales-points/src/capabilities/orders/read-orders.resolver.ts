import { ConnectionArguments, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Arg, Args, ArgsType, Ctx, Directive, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import { BankTransferType } from '../payees/bank-transfer.type.ts'
import { type FindPayeeAccounts, vietQrPayload } from '../payees/find-payee-accounts.use-case.ts'
import type { FindSalesPoints } from '../places/find-sales-points.use-case.ts'
import { SalesPointType } from '../places/sales-point.type.ts'
import { ProductStub } from '../products/product.type.ts'
import { actionsOf, sidesOf } from './enter-order.use-case.ts'
import { OrderConnection, OrderLineType, OrderTaskCount, OrderType } from './order.type.ts'
import { OrderAction, OrderStatus, OrderTask } from './order-status.enum.ts'
import type { ReadOrders } from './read-orders.use-case.ts'

@ArgsType()
class OrderFilterArguments extends ConnectionArguments {
  @Field(() => [OrderStatus], { nullable: true, description: 'Only orders in one of these states. Null: all.' })
  statuses?: OrderStatus[] | null

  @Field(() => OrderTask, { nullable: true, description: 'Only orders that wait for this. Null: all.' })
  task?: OrderTask | null

  @Field(() => String, {
    nullable: true,
    description: 'Part of an order’s number, or of the name or telephone number of who fetches it. Null: all.',
  })
  search?: string | null
}

@Resolver(() => OrderType)
export class ReadOrdersResolver {
  constructor(
    private readonly useCase: ReadOrders,
    private readonly findSalesPoints: FindSalesPoints,
    private readonly findPayeeAccounts: FindPayeeAccounts,
  ) {}

  @Directive('@authenticated')
  @Query(() => OrderType, {
    nullable: true,
    description:
      'One order. Null for an unknown one and for one that is none of the person’s business. Open to the customer and the sales point.',
  })
  async order(@Arg('id', () => UUID) id: string, @Ctx() { actor }: RequestContext) {
    const order = await this.useCase.one(id, actor)
    return order && OrderType.from(order)
  }

  @Directive('@authenticated')
  @Query(() => OrderConnection, { description: 'What the person holds or has ordered, newest first. Open to everybody who has signed in.' })
  async myOrders(@Args(() => ConnectionArguments) page: ConnectionArguments, @Ctx() { actor }: RequestContext) {
    const { edges, pageInfo } = await this.useCase.own(page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: OrderType.from(node) })) }
  }

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Query(() => OrderConnection, {
    description:
      'What was ordered at the point, newest first; baskets that are only held are not among it. Open to staff and managers of the point.',
  })
  async salesPointOrders(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Args(() => OrderFilterArguments) { statuses = null, task = null, search = null, ...page }: OrderFilterArguments,
    @Ctx() { actor }: RequestContext,
  ) {
    const { edges, pageInfo } = await this.useCase.ofPoint(salesPointId, { statuses, task, search }, page, actor)
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: OrderType.from(node) })) }
  }

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Query(() => [OrderTaskCount], {
    description:
      'How many orders at the point wait for what; tasks that nothing waits for are left out. Open to staff and managers of the point.',
  })
  orderTasks(@Arg('salesPointId', () => UUID) salesPointId: string, @Ctx() { actor }: RequestContext) {
    return this.useCase.tasks(salesPointId, actor)
  }

  @FieldResolver(() => SalesPointType, { description: 'Who hands the goods over, also when it is not open to the public any more.' })
  async salesPoint(@Root() { order }: OrderType, @Ctx() context: RequestContext) {
    return SalesPointType.from((await this.findSalesPoints.loadPartner(order.salesPointId, context))!)
  }

  @FieldResolver(() => BankTransferType, {
    nullable: true,
    description: 'How to pay it by bank transfer. Null when it is paid, has ended, is paid on collection, or the point has no account.',
  })
  async bankTransfer(@Root() { order }: OrderType, @Ctx() context: RequestContext): Promise<BankTransferType | null> {
    const isDue = order.total > 0 && actionsOf(order, 'SALES_POINT').includes('RECORD_PAYMENT')
    const account = isDue ? await this.findPayeeAccounts.load(order.salesPointId, context) : null
    if (!account) return null
    const { salesPointId: _, ...told } = account
    return { ...told, reference: order.number, payload: vietQrPayload({ ...told, amount: order.total, reference: order.number }) }
  }

  @FieldResolver(() => [OrderAction], { description: 'What the person who asks may do with it next.' })
  allowedActions(@Root() { order }: OrderType, @Ctx() { actor }: RequestContext) {
    return [...new Set(sidesOf(order, actor).flatMap(side => actionsOf(order, side)))]
  }
}

@Resolver(() => OrderLineType)
export class OrderLineResolver {
  @FieldResolver(() => ProductStub, { nullable: true, description: 'Null while its service does not answer.' })
  product(@Root() { productId }: OrderLineType) {
    return { id: productId }
  }
}
