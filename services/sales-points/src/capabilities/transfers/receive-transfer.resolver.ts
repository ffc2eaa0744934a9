import type { Clock } from '@ocop/service-kit/clock'
import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Int, Mutation, Resolver } from 'type-graphql'
import { LotExpiryDiffers } from '../receiving/receive-goods.use-case.ts'
import { LotOwnershipDiffers, QuantityOutOfRange, SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import { TransferOutcome } from './transfer.enum.ts'
import type { ReceiveTransfer } from './receive-transfer.use-case.ts'
import type { ResolveDiscrepancy } from './resolve-discrepancy.use-case.ts'
import type { Transfer } from './transfer.repository.ts'
import { TransferType } from './transfer.type.ts'
import { DiscrepancyAlreadyResolved, MoreThanInTransit, OtherPointDecides, TransferNotInState } from './transfers.refusals.ts'

const KEY = 'Chosen by the caller. Repeating it answers the transfer as it is now instead of counting again.'

@InputType({ description: 'What came of one line; units that no field counts stay under way.' })
class ReceivedLineInput {
  @Field(() => UUID, { description: 'The line of the transfer.' })
  lineId!: string

  @Field(() => Int, { defaultValue: 0, description: 'Units that go onto the shelf, 0 to 1,000,000,000, in the unit of the line.' })
  received: number = 0

  @Field(() => Int, { defaultValue: 0, description: 'Units that did not arrive, in the unit of the line.' })
  lost: number = 0

  @Field(() => Int, { defaultValue: 0, description: 'Units that arrived unfit for sale, in the unit of the line.' })
  damaged: number = 0

  @Field(() => Int, { defaultValue: 0, description: 'Units that go back to the sending point, in the unit of the line.' })
  returned: number = 0

  @Field(() => String, { nullable: true, description: 'About what was not taken in, at most 500 signs. Null when nothing.' })
  note?: string | null
}

@InputType({ description: 'What arrived of a transfer.' })
class ReceiveTransferInput {
  @Field(() => UUID, { description: KEY })
  idempotencyKey!: string

  @Field(() => UUID)
  transferId!: string

  @Field(() => [ReceivedLineInput], { description: 'Each line of the transfer at most once; others stay under way.' })
  lines!: ReceivedLineInput[]
}

@InputType({ description: 'Where goods of a discrepancy ended up.' })
class ResolveTransferDiscrepancyInput {
  @Field(() => UUID, { description: KEY })
  idempotencyKey!: string

  @Field(() => UUID)
  transferId!: string

  @Field(() => UUID)
  discrepancyId!: string

  @Field(() => TransferOutcome, { description: 'Of the whole quantity.' })
  outcome!: TransferOutcome

  @Field(() => String, { description: 'Why, in 1 to 500 signs; kept with the name of the manager.' })
  reason!: string
}

const ReceiveTransferResult = createUnionType({
  name: 'ReceiveTransferResult',
  description: 'The transfer as it stands now, or why nothing was counted.',
  types: () =>
    [
      TransferType,
      MoreThanInTransit,
      LotExpiryDiffers,
      LotOwnershipDiffers,
      QuantityOutOfRange,
      SalesPointNotActive,
      TransferNotInState,
      IdempotencyKeyReused,
    ] as const,
})

const ResolveTransferDiscrepancyResult = createUnionType({
  name: 'ResolveTransferDiscrepancyResult',
  description: 'The transfer as it stands now, or why the discrepancy stays as it is.',
  types: () =>
    [
      TransferType,
      DiscrepancyAlreadyResolved,
      OtherPointDecides,
      LotExpiryDiffers,
      LotOwnershipDiffers,
      QuantityOutOfRange,
      IdempotencyKeyReused,
    ] as const,
})

@Resolver()
export class ReceiveTransferResolver {
  constructor(
    private readonly receiving: ReceiveTransfer,
    private readonly resolving: ResolveDiscrepancy,
    private readonly now: Clock,
  ) {}

  @Directive('@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])')
  @Mutation(() => ReceiveTransferResult, {
    description:
      'Takes goods of a transfer in, in part or whole, and reports what is wrong with others; all lines or none. Goods that expired or were called back on the way are taken in, and may not be sold. Open to staff and managers of the receiving point.',
  })
  async receiveTransfer(@Arg('input', () => ReceiveTransferInput) input: ReceiveTransferInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.receiving.execute({ ...input, lines: input.lines.map(line => ({ ...line })) }, actor))
  }

  @Directive('@requiresScopes(scopes: [["role:sales-point-manager"]])')
  @Mutation(() => ResolveTransferDiscrepancyResult, {
    description:
      'Says, by name and with a reason, where the goods of a discrepancy ended up. Open to managers of either point; that goods are on a shelf, only a manager of that point can say.',
  })
  async resolveTransferDiscrepancy(
    @Arg('input', () => ResolveTransferDiscrepancyInput) input: ResolveTransferDiscrepancyInput,
    @Ctx() { actor }: RequestContext,
  ) {
    return this.#told(await this.resolving.execute({ ...input }, actor))
  }

  #told(outcome: Transfer | Refusal) {
    return outcome instanceof Refusal ? outcome : TransferType.from(outcome, this.now())
  }
}
