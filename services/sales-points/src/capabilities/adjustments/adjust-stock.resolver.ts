import { type Clock, vietnamDay } from '@ocop/service-kit/clock'
import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { ContractSide } from '../consignments/consignment.enum.ts'
import { LossBearerNeeded } from '../consignments/record-loss.use-case.ts'
import { InsufficientStock, LotNotKnown, QuantityOutOfRange } from '../stock/move-goods.use-case.ts'
import { StockLotType } from '../stock/stock-lot.type.ts'
import type { AdjustStock } from './adjust-stock.use-case.ts'
import { AdjustmentReason } from './adjustment-reason.enum.ts'

@InputType({ description: 'A correction of the books for one lot.' })
class AdjustStockInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers what the first request got instead of adjusting again.' })
  idempotencyKey!: string

  @Field(() => UUID)
  salesPointId!: string

  @Field(() => UUID)
  productId!: string

  @Field(() => String, { description: 'A lot that the point has held before.' })
  lotCode!: string

  @Field(() => Int, { description: 'Units to add (positive, for FOUND and OTHER) or take (negative); not zero.' })
  change!: number

  @Field(() => AdjustmentReason)
  reason!: AdjustmentReason

  @Field(() => String, {
    nullable: true,
    description: 'What happened, for the ledger, at most 500 signs. Needed for OTHER; null when there is nothing to say.',
  })
  note?: string | null

  @Field(() => ContractSide, {
    nullable: true,
    description:
      'Whose loss it is when goods on consignment become fewer; what the point bears is settled as if it were sold. Null for the point’s own goods.',
  })
  lossBorneBy?: ContractSide | null
}

const AdjustStockResult = createUnionType({
  name: 'AdjustStockResult',
  description: 'The lot as it stands now, or why the books were left alone.',
  types: () => [StockLotType, LotNotKnown, InsufficientStock, QuantityOutOfRange, LossBearerNeeded, IdempotencyKeyReused] as const,
})

@Resolver()
export class AdjustStockResolver {
  constructor(
    private readonly useCase: AdjustStock,
    private readonly now: Clock,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Mutation(() => AdjustStockResult, {
    description: 'Corrects the books for one lot, with a reason. Open to staff and managers of the point.',
  })
  async adjustStock(@Arg('input', () => AdjustStockInput) input: AdjustStockInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ ...input }, actor)
    return outcome instanceof Refusal ? outcome : StockLotType.from(outcome, vietnamDay(this.now()))
  }
}
