import type { Clock } from '@ocop/service-kit/clock'
import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import type { RequestContext } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import { InsufficientStock, LotNotSellable, ProductNotKnown, SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import type { DraftTransfer } from './draft-transfer.use-case.ts'
import type { SendTransfer } from './send-transfer.use-case.ts'
import type { Transfer } from './transfer.repository.ts'
import { CancelTransferInput, ChangeTransferInput, DraftTransferInput, TransferStepInput } from './transfer-inputs.type.ts'
import { TransferType } from './transfer.type.ts'
import { ConsignedGoodsStay, FairNotComing, TransferDestinationNotOpen, TransferNotInState } from './transfers.refusals.ts'

const STAFF_ONLY = '@requiresScopes(scopes: [["role:sales-point-staff"], ["role:sales-point-manager"]])'
const WHO = 'Open to staff and managers of the sending point.'

const PrepareTransferResult = createUnionType({
  name: 'PrepareTransferResult',
  description: 'The transfer, or why it stays as it is.',
  types: () =>
    [
      TransferType,
      TransferDestinationNotOpen,
      FairNotComing,
      ProductNotKnown,
      SalesPointNotActive,
      TransferNotInState,
      IdempotencyKeyReused,
    ] as const,
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
