import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { LocalDate, PositiveInt, type RequestContext, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { ConsignedPriceMissing, NoConsignmentInForce } from '../consignments/find-terms.use-case.ts'
import { GoodsOwnership } from '../stock/goods-ownership.enum.ts'
import { LotOwnershipDiffers, ProductNotKnown, QuantityOutOfRange, SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import { StockLotType } from '../stock/stock-lot.type.ts'
import type { ReceiveGoods } from './receive-goods.use-case.ts'
import { LotAlreadyExpired, LotCodeNotAllowed, LotExpiryDiffers, LotRecalled } from './receiving.refusals.ts'

@InputType({ description: 'Goods of one lot that came in.' })
class ReceiveGoodsInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers what the first request got instead of receiving again.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => UUID)
  productId!: string

  @Field(() => String, { description: 'As printed: 1 to 20 signs of GS1 character set 82.' })
  lotCode!: string

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Last day on which the lot may be sold. Null when it does not expire, or keeps what the books say.',
  })
  expiresOn?: string | null

  @Field(() => PositiveInt, { description: 'In the product’s unit, at most 1,000,000,000.' })
  quantity!: number

  @Field(() => Vnd, {
    nullable: true,
    description: 'What one unit cost, not negative; for the margin in the day’s report. Null when it is not told.',
  })
  unitCost?: number | null

  @Field(() => String, {
    nullable: true,
    description: 'For the ledger, at most 500 signs, e.g. the number of the delivery note. Null when there is nothing to say.',
  })
  note?: string | null

  @Field(() => GoodsOwnership, {
    defaultValue: 'OWN',
    description: 'On consignment they stay their producer’s; that needs an agreement in force with the producer.',
  })
  ownership!: GoodsOwnership
}

const ReceiveGoodsResult = createUnionType({
  name: 'ReceiveGoodsResult',
  description: 'The lot as it stands on the shelf now, or why the goods were not taken in.',
  types: () =>
    [
      StockLotType,
      LotCodeNotAllowed,
      ProductNotKnown,
      QuantityOutOfRange,
      LotAlreadyExpired,
      LotExpiryDiffers,
      LotRecalled,
      LotOwnershipDiffers,
      NoConsignmentInForce,
      ConsignedPriceMissing,
      SalesPointNotActive,
      IdempotencyKeyReused,
    ] as const,
})

@Resolver()
export class ReceiveGoodsResolver {
  constructor(
    private readonly useCase: ReceiveGoods,
    private readonly now: Clock,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Mutation(() => ReceiveGoodsResult, { description: 'Puts goods of one lot on the shelf. Open to staff and managers of the point.' })
  async receiveGoods(@Arg('input', () => ReceiveGoodsInput) input: ReceiveGoodsInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : StockLotType.from(outcome, vietnamDay(this.now()))
  }
}
