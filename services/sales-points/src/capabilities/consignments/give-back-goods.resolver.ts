import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { PositiveInt, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { InsufficientStock, LotNotKnown, QuantityOutOfRange } from '../stock/move-goods.use-case.ts'
import { StockLotType } from '../stock/stock-lot.type.ts'
import { LotNotConsigned } from './consignments.refusals.ts'
import type { GiveBackGoods } from './give-back-goods.use-case.ts'

@InputType({ description: 'Goods on consignment that go back to their producer.' })
class GiveBackGoodsInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers what the first request got instead of giving back again.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => UUID)
  productId!: string

  @Field(() => String, { description: 'The lot that goes back.' })
  lotCode!: string

  @Field(() => PositiveInt, { description: 'In the product’s unit, at most what is free.' })
  quantity!: number

  @Field(() => String, { nullable: true, description: 'For the ledger, at most 500 signs. Null when there is nothing to say.' })
  note?: string | null
}

const GiveBackGoodsResult = createUnionType({
  name: 'GiveBackGoodsResult',
  description: 'The lot as it stands now, or why nothing went back.',
  types: () => [StockLotType, LotNotKnown, LotNotConsigned, InsufficientStock, QuantityOutOfRange, IdempotencyKeyReused] as const,
})

@Resolver()
export class GiveBackGoodsResolver {
  constructor(
    private readonly useCase: GiveBackGoods,
    private readonly now: Clock,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Mutation(() => GiveBackGoodsResult, {
    description: 'Gives goods on consignment back to their producer, unsold. Open to staff and managers of the point.',
  })
  async giveBackGoods(@Arg('input', () => GiveBackGoodsInput) input: GiveBackGoodsInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : StockLotType.from(outcome, vietnamDay(this.now()))
  }
}
