import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { PositiveInt, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Mutation, Resolver, Root } from 'type-graphql'
import { OrderType } from '../orders/order.type.ts'
import type { AskForReturn } from './ask-for-return.use-case.ts'
import type { ReadReturns } from './read-returns.use-case.ts'
import { ReturnReason } from './return.enum.ts'
import { OrderReturnType, ReturnableGoods } from './return.type.ts'
import { ReturnNotInState, ReturnNotPossible } from './returns.refusals.ts'

@InputType({ description: 'Goods of one lot to give back.' })
class ReturnLineInput {
  @Field(() => UUID)
  productId!: string

  @Field(() => String, { description: 'The lot, as printed by the producer.' })
  lotCode!: string

  @Field(() => PositiveInt, { description: 'In the product’s unit.' })
  quantity!: number
}

@InputType({ description: 'Goods to give back, and why.' })
class AskForReturnInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the first request.' })
  idempotencyKey!: string

  @Field(() => UUID)
  orderId!: string

  @Field(() => ReturnReason)
  reason!: ReturnReason

  @Field(() => String, { nullable: true, description: 'At most 500 signs, seen by the sales point.' })
  words?: string | null

  @Field(() => [ReturnLineInput], { description: '1 to 50, each lot once.' })
  lines!: ReturnLineInput[]
}

const AskForReturnResult = createUnionType({
  name: 'AskForReturnResult',
  description: 'The return, or why the goods cannot come back.',
  types: () => [OrderReturnType, ReturnNotPossible, IdempotencyKeyReused] as const,
})

@InputType({ description: 'A return whose goods the customer keeps.' })
class WithdrawReturnInput {
  @Field(() => UUID)
  returnId!: string
}

const WithdrawReturnResult = createUnionType({
  name: 'WithdrawReturnResult',
  description: 'The return as it is now, or why it stays: the goods are back, or the sales point said no.',
  types: () => [OrderReturnType, ReturnNotInState] as const,
})

@Resolver(() => OrderType)
export class AskForReturnResolver {
  constructor(
    private readonly useCase: AskForReturn,
    private readonly readReturns: ReadReturns,
  ) {}

  @Directive('@authenticated')
  @Mutation(() => AskForReturnResult, {
    description: 'Asks the sales point to take goods back that were handed over, within its days. Open to who ordered them.',
  })
  async askForReturn(@Arg('input', () => AskForReturnInput) input: AskForReturnInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ ...input, lines: input.lines.map(line => ({ ...line })) }, actor)
    return outcome instanceof Refusal ? outcome : OrderReturnType.from(outcome)
  }

  @Directive('@authenticated')
  @Mutation(() => WithdrawReturnResult, {
    description: 'Keeps goods that were to come back, until they are. Repeating it changes nothing. Open to who ordered them.',
  })
  async withdrawReturn(@Arg('input', () => WithdrawReturnInput) input: WithdrawReturnInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.withdraw(input.returnId, actor)
    return outcome instanceof Refusal ? outcome : OrderReturnType.from(outcome)
  }

  @FieldResolver(() => [OrderReturnType], { description: 'What came back, or should, oldest first.' })
  async returns(@Root() { order }: OrderType, @Ctx() context: RequestContext) {
    return (await this.readReturns.load(order.id, context)).map(one => OrderReturnType.from(one))
  }

  @FieldResolver(() => ReturnableGoods, {
    nullable: true,
    description: 'What could come back. Null when nothing may, or a return is open.',
  })
  returnable(@Root() { order }: OrderType, @Ctx() context: RequestContext) {
    return this.readReturns.returnable(order, context)
  }
}
