import type { Clock } from '@ocop/service-kit/clock'
import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import { PositiveInt, type RequestContext, UUID } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Field, InputType, Mutation, Resolver } from 'type-graphql'
import { InsufficientStock, LotNotSellable, ProductNotKnown, SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import type { DraftTransfer } from './draft-transfer.use-case.ts'
import type { SendTransfer } from './send-transfer.use-case.ts'
import type { Transfer } from './transfer.repository.ts'
import { TransferType } from './transfer.type.ts'
import { ConsignedGoodsStay, TransferDestinationNotOpen, TransferNotInState } from './transfers.refusals.ts'

const STAFF_ONLY = '@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])'
const WHO = 'Open to staff and managers of the sending point.'
const KEY = 'Chosen by the caller. Repeating it answers the transfer as it is now instead of doing it again.'

@InputType({ description: 'Goods of one product that are to be sent.' })
class TransferLineInput {
  @Field(() => UUID)
  productId!: string

  @Field(() => String, { nullable: true, description: 'The lot to send. Null sends what expires first, from several lots if need be.' })
  lotCode?: string | null

  @Field(() => PositiveInt, { description: 'In the product’s unit, at most 1,000,000,000.' })
  quantity!: number
}

@InputType({ description: 'Goods that one sales point is to send to another.' })
class DraftTransferInput {
  @Field(() => UUID, { description: KEY })
  idempotencyKey!: string

  @Field(() => UUID, { description: 'The sending point.' })
  fromPointId!: string

  @Field(() => UUID, { description: 'The receiving point: another one, active.' })
  toPointId!: string

  @Field(() => [TransferLineInput], { description: '1 to 100 lines, each product and lot once.' })
  lines!: TransferLineInput[]

  @Field(() => String, { nullable: true, description: 'For both points, at most 500 signs. Null when there is nothing to say.' })
  note?: string | null
}

@InputType({ description: 'Other contents of a draft; they replace those that it has.' })
class ChangeTransferInput {
  @Field(() => UUID, { description: KEY })
  idempotencyKey!: string

  @Field(() => UUID)
  transferId!: string

  @Field(() => [TransferLineInput], { description: '1 to 100 lines, each product and lot once.' })
  lines!: TransferLineInput[]

  @Field(() => String, { nullable: true, description: 'For both points, at most 500 signs. Null when there is nothing to say.' })
  note?: string | null
}

@InputType({ description: 'A transfer to go on with.' })
class TransferStepInput {
  @Field(() => UUID, { description: KEY })
  idempotencyKey!: string

  @Field(() => UUID)
  transferId!: string
}

@InputType({ description: 'A transfer to give up, and why.' })
class CancelTransferInput extends TransferStepInput {
  @Field(() => String, { description: 'Why, in 1 to 500 signs.' })
  reason!: string
}

const PrepareTransferResult = createUnionType({
  name: 'PrepareTransferResult',
  description: 'The transfer, or why it stays as it is.',
  types: () =>
    [TransferType, TransferDestinationNotOpen, ProductNotKnown, SalesPointNotActive, TransferNotInState, IdempotencyKeyReused] as const,
})

const DispatchTransferResult = createUnionType({
  name: 'DispatchTransferResult',
  description: 'The transfer under way, or why nothing left the shelf.',
  types: () =>
    [
      TransferType,
      InsufficientStock,
      LotNotSellable,
      SalesPointNotActive,
      TransferDestinationNotOpen,
      ConsignedGoodsStay,
      TransferNotInState,
      IdempotencyKeyReused,
    ] as const,
})

@Resolver()
export class SendTransferResolver {
  constructor(
    private readonly drafts: DraftTransfer,
    private readonly sending: SendTransfer,
    private readonly now: Clock,
  ) {}

  @Directive(STAFF_ONLY)
  @Mutation(() => PrepareTransferResult, { description: `Begins a transfer. Nothing is set aside for it. ${WHO}` })
  async draftTransfer(@Arg('input', () => DraftTransferInput) input: DraftTransferInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.drafts.execute({ ...input }, actor))
  }

  @Directive(STAFF_ONLY)
  @Mutation(() => PrepareTransferResult, { description: `Changes a draft. ${WHO}` })
  async changeTransfer(@Arg('input', () => ChangeTransferInput) input: ChangeTransferInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.drafts.change({ ...input }, actor))
  }

  @Directive(STAFF_ONLY)
  @Mutation(() => PrepareTransferResult, { description: `Says that a draft is packed, and shows it to the receiving point. ${WHO}` })
  async readyTransfer(@Arg('input', () => TransferStepInput) input: TransferStepInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.sending.ready({ ...input }, actor))
  }

  @Directive(STAFF_ONLY)
  @Mutation(() => PrepareTransferResult, { description: `Makes a ready transfer a draft again, to change it. ${WHO}` })
  async reopenTransfer(@Arg('input', () => TransferStepInput) input: TransferStepInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.sending.reopen({ ...input }, actor))
  }

  @Directive(STAFF_ONLY)
  @Mutation(() => PrepareTransferResult, { description: `Gives a transfer up before anything has left the shelf. ${WHO}` })
  async cancelTransfer(@Arg('input', () => CancelTransferInput) input: CancelTransferInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.sending.cancel({ ...input }, actor))
  }

  @Directive(STAFF_ONLY)
  @Mutation(() => DispatchTransferResult, {
    description: `Sends a ready transfer away: all its goods leave the shelf, or none; what may not be sold may not be sent. ${WHO}`,
  })
  async dispatchTransfer(@Arg('input', () => TransferStepInput) input: TransferStepInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.sending.dispatch({ ...input }, actor))
  }

  #told(outcome: Transfer | Refusal) {
    return outcome instanceof Refusal ? outcome : TransferType.from(outcome, this.now())
  }
}
