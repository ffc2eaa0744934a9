import { BadInput, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { type Order, OrderNotInState } from '../orders/find-payable-orders.use-case.ts'
import { CASH_INTO, OrderType } from '../orders/order.type.ts'
import type { ServeOrder } from '../orders/serve-order.use-case.ts'
import { LotNotSellable } from '../stock/reserve-goods.use-case.ts'

const STAFF = '@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])'
const WHO = 'Repeating it changes nothing. Open to staff and managers of the point.'
const LONGEST_NAME = 100
const LONGEST_REASON = 500

@InputType({ description: 'An order that somebody took at the door.' })
class DeliverOrderInput {
  @Field(() => UUID)
  orderId!: string

  @Field(() => String, { description: 'Who took it, in 1 to 100 signs; forgotten ninety days later.' })
  receivedBy!: string

  @Field(() => UUID, { nullable: true, description: CASH_INTO })
  tillId?: string | null
}

@InputType({ description: 'An order that nobody took.' })
class FailOrderDeliveryInput {
  @Field(() => UUID)
  orderId!: string

  @Field(() => String, { description: 'Why, in 1 to 500 signs; shown to the customer.' })
  reason!: string
}

const DeliverOrderResult = createUnionType({
  name: 'DeliverOrderResult',
  description: 'The order as it is now, or why it was not moved on.',
  types: () => [OrderType, OrderNotInState, LotNotSellable] as const,
})

const answered = (outcome: Order | Refusal) => (outcome instanceof Refusal ? outcome : OrderType.from(outcome))

function wordsOf(field: string, text: string, longest: number): string {
  const words = text.trim()
  if (words === '' || words.length > longest) throw new BadInput(field, `1 to ${longest} signs.`)
  return words
}

@Resolver()
export class DeliverOrderResolver {
  constructor(private readonly serveOrder: ServeOrder) {}

  @Directive(STAFF)
  @Mutation(() => DeliverOrderResult, { description: `Says that a packed order is on its way, for the first time or once more. ${WHO}` })
  async sendOrderOut(@Arg('orderId', () => UUID) orderId: string, @Ctx() { actor }: RequestContext) {
    return answered(await this.serveOrder.sendOut(orderId, actor))
  }

  @Directive(STAFF)
  @Mutation(() => DeliverOrderResult, {
    description: `Says who took an order at the door: its goods are sold, and what is paid there counts as paid. ${WHO}`,
  })
  async deliverOrder(
    @Arg('input', () => DeliverOrderInput) { orderId, receivedBy, tillId }: DeliverOrderInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const at = { receivedBy: wordsOf('receivedBy', receivedBy, LONGEST_NAME), tillId: tillId ?? null }
    return answered(await this.serveOrder.deliver(orderId, at, actor))
  }

  @Directive(STAFF)
  @Mutation(() => DeliverOrderResult, {
    description: `Says that nobody took an order: it is brought once more or called off, and its goods stay set aside until then. ${WHO}`,
  })
  async failOrderDelivery(
    @Arg('input', () => FailOrderDeliveryInput) { orderId, reason }: FailOrderDeliveryInput,
    @Ctx() { actor }: RequestContext,
  ) {
    return answered(await this.serveOrder.failDelivery(orderId, wordsOf('reason', reason, LONGEST_REASON), actor))
  }
}
