import type { Clock } from '@ocop/service-kit/clock'
import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { PositiveInt, type RequestContext, UUID, Vnd } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, FieldResolver, InputType, Mutation, ObjectType, Resolver, Root } from 'type-graphql'
import { LotExpiryDiffers } from '../receiving/receive-goods.use-case.ts'
import {
  InsufficientStock,
  LotNotSellable,
  LotOwnershipDiffers,
  ProductNotKnown,
  QuantityOutOfRange,
  SalesPointNotActive,
} from '../stock/move-goods.use-case.ts'
import { MoreThanInTransit, TransferNotInState } from '../transfers/receive-transfer.use-case.ts'
import { TransferType } from '../transfers/transfer.type.ts'
import type { SellAtFair } from './sell-at-fair.use-case.ts'

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType('Fair', { description: 'A fair, exhibition or market week.' })
export class FairStub {
  @Field(() => UUID)
  id!: string
}

@InputType({ description: 'Goods of one line that were sold at the fair.' })
class SoldAtFairLineInput {
  @Field(() => UUID, { description: 'The line of the transfer.' })
  lineId!: string

  @Field(() => PositiveInt, { description: 'In the unit of the line, at most what is still there.' })
  quantity!: number
}

@InputType({ description: 'One sale at a fair.' })
class SellAtFairInput {
  @Field(() => UUID, { description: 'Chosen by the caller. Repeating it answers the transfer as it is now instead of selling again.' })
  idempotencyKey!: string

  @Field(() => UUID)
  transferId!: string

  @Field(() => [SoldAtFairLineInput], { description: '1 to 100 lines, each at most once.' })
  lines!: SoldAtFairLineInput[]
}

const SellAtFairResult = createUnionType({
  name: 'SellAtFairResult',
  description: 'The transfer as it stands now, or why nothing was sold.',
  types: () =>
    [
      TransferType,
      MoreThanInTransit,
      LotNotSellable,
      InsufficientStock,
      ProductNotKnown,
      QuantityOutOfRange,
      LotExpiryDiffers,
      LotOwnershipDiffers,
      SalesPointNotActive,
      TransferNotInState,
      IdempotencyKeyReused,
    ] as const,
})

@Resolver(() => TransferType)
export class SellAtFairResolver {
  constructor(
    private readonly useCase: SellAtFair,
    private readonly now: Clock,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Mutation(() => SellAtFairResult, {
    description:
      'Sells goods that were carried to a fair, at the price of this moment; it is a sale of the point like any other, and can be undone like one. Expired and recalled lots may not be sold. Open to staff and managers of the point.',
  })
  async sellAtFair(@Arg('input', () => SellAtFairInput) input: SellAtFairInput, @Ctx() { actor }: RequestContext) {
    const outcome = await this.useCase.execute({ ...input, lines: input.lines.map(line => ({ ...line })) }, actor)
    return outcome instanceof Refusal ? outcome : TransferType.from(outcome, this.now())
  }

  @FieldResolver(() => FairStub, {
    nullable: true,
    description: 'The fair the goods are carried to; what is left comes back to the sending point. Null between sales points.',
  })
  fair(@Root() { source }: TransferType) {
    return source.fairId === null ? null : { id: source.fairId }
  }

  @FieldResolver(() => Vnd, {
    nullable: true,
    description: 'Đồng taken for its goods at the fair, without sales that were undone. Null between sales points.',
  })
  fairTurnover(@Root() { source }: TransferType) {
    return source.fairId === null ? null : this.useCase.turnover(source)
  }
}
