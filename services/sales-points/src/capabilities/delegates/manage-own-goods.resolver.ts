import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Mutation, Query, Resolver } from 'type-graphql'
import type { EntityManager } from 'typeorm'
import { ConsignedPriceMissing, NoConsignmentInForce } from '../consignments/find-terms.use-case.ts'
import { LotAlreadyExpired, LotCodeNotAllowed, LotExpiryDiffers, LotRecalled } from '../receiving/receive-goods.use-case.ts'
import {
  InsufficientStock,
  LotNotKnown,
  LotOwnershipDiffers,
  ProductNotKnown,
  QuantityOutOfRange,
  SalesPointNotActive,
  type StockLot,
} from '../stock/move-goods.use-case.ts'
import { StockLotType } from '../stock/stock-lot.type.ts'
import type { ManageOwnGoods } from './manage-own-goods.use-case.ts'
import { AdjustOwnGoodsInput, ReceiveOwnGoodsInput, TakeBackOwnGoodsInput } from './own-goods-input.type.ts'

const ReceiveOwnGoodsResult = createUnionType({
  name: 'ReceiveOwnGoodsResult',
  description: 'The lot as it stands now, or why the goods were not taken in.',
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
const ChangeOwnGoodsResult = createUnionType({
  name: 'ChangeOwnGoodsResult',
  description: 'The lot as it stands now, or why it was left alone.',
  types: () => [StockLotType, LotNotKnown, InsufficientStock, QuantityOutOfRange, IdempotencyKeyReused] as const,
})

const PRODUCERS = '@requiresScopes(scopes: [["role:producer"]])'
const WHO = 'Open to a producer whom the point permits it, for its own products.'

@Resolver()
export class ManageOwnGoodsResolver {
  constructor(
    private readonly useCase: ManageOwnGoods,
    private readonly manager: EntityManager,
    private readonly now: Clock,
  ) {}

  @Directive(PRODUCERS)
  @Query(() => [StockLotType], { description: `The producer’s lots on consignment at the point, at most 500, by product. ${WHO}` })
  async ownLots(
    @Arg('salesPointId', () => UUID) salesPointId: string,
    @Arg('producerId', () => UUID) producerId: string,
    @Ctx() { actor }: RequestContext,
  ) {
    const today = vietnamDay(this.now())
    return (await this.useCase.see(this.manager, { salesPointId, producerId }, actor)).map(lot => StockLotType.from(lot, today))
  }

  @Directive(PRODUCERS)
  @Mutation(() => ReceiveOwnGoodsResult, { description: `Puts own goods on the shelf, on consignment. ${WHO}` })
  async receiveOwnGoods(@Arg('input', () => ReceiveOwnGoodsInput) input: ReceiveOwnGoodsInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.useCase.receive({ ...input }, actor))
  }

  @Directive(PRODUCERS)
  @Mutation(() => ChangeOwnGoodsResult, { description: `Corrects the books for own goods; a loss is the producer’s. ${WHO}` })
  async adjustOwnGoods(@Arg('input', () => AdjustOwnGoodsInput) input: AdjustOwnGoodsInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.useCase.adjust({ ...input }, actor))
  }

  @Directive(PRODUCERS)
  @Mutation(() => ChangeOwnGoodsResult, { description: `Takes own unsold goods back. ${WHO}` })
  async takeBackOwnGoods(@Arg('input', () => TakeBackOwnGoodsInput) input: TakeBackOwnGoodsInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.useCase.takeBack({ ...input }, actor))
  }

  #told(outcome: StockLot | Refusal) {
    return outcome instanceof Refusal ? outcome : StockLotType.from(outcome, vietnamDay(this.now()))
  }
}
