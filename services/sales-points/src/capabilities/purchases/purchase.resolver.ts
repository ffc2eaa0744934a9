import { IdempotencyKeyReused } from '@ocop/service-kit/database'
import type { Actor, RequestContext } from '@ocop/service-kit/graphql'
import { Refusal } from '@ocop/service-kit/refusal'
import { Arg, createUnionType, Ctx, Directive, Mutation, Resolver } from 'type-graphql'
import { LotAlreadyExpired, LotCodeNotAllowed, LotExpiryDiffers, LotRecalled } from '../receiving/receive-goods.use-case.ts'
import { LotOwnershipDiffers, ProductNotKnown, QuantityOutOfRange, SalesPointNotActive } from '../stock/move-goods.use-case.ts'
import type { DraftPurchase } from './draft-purchase.use-case.ts'
import type { MovePurchase } from './move-purchase.use-case.ts'
import {
  ChangePurchaseDraftInput,
  ConfirmPurchaseInput,
  DraftPurchaseInput,
  InvoicePurchaseInput,
  MovePurchaseInput,
  ReceivePurchaseInput,
  RecordPurchasePaymentInput,
} from './purchase-input.type.ts'
import type { Purchase } from './purchase.entity.ts'
import { PurchaseType } from './purchase.type.ts'
import { MoreThanConfirmed, NotOfThisProducer, PurchaseNotInState } from './purchases.refusals.ts'
import type { ReadPurchases } from './read-purchases.use-case.ts'
import type { ReceivePurchase } from './receive-purchase.use-case.ts'

const DraftPurchaseResult = createUnionType({
  name: 'DraftPurchaseResult',
  description: 'The draft, or why there is none.',
  types: () => [PurchaseType, NotOfThisProducer, SalesPointNotActive, IdempotencyKeyReused] as const,
})
const ChangePurchaseDraftResult = createUnionType({
  name: 'ChangePurchaseDraftResult',
  description: 'The draft as it is now, or why it stays as it was.',
  types: () => [PurchaseType, PurchaseNotInState, NotOfThisProducer] as const,
})
const MovePurchaseResult = createUnionType({
  name: 'MovePurchaseResult',
  description: 'The purchase as it is now, or why it stays as it was.',
  types: () => [PurchaseType, PurchaseNotInState] as const,
})
const ReceivePurchaseResult = createUnionType({
  name: 'ReceivePurchaseResult',
  description: 'The purchase with what has come, or why the goods were not taken in.',
  types: () =>
    [
      PurchaseType,
      PurchaseNotInState,
      SalesPointNotActive,
      MoreThanConfirmed,
      LotCodeNotAllowed,
      ProductNotKnown,
      QuantityOutOfRange,
      LotAlreadyExpired,
      LotExpiryDiffers,
      LotRecalled,
      LotOwnershipDiffers,
      IdempotencyKeyReused,
    ] as const,
})

interface Steps {
  readonly draft: DraftPurchase
  readonly move: MovePurchase
  readonly receive: ReceivePurchase
}

const MANAGERS = '@requiresScopes(scopes: [["role:sales-point-manager"]])'
const PRODUCERS = '@requiresScopes(scopes: [["role:producer"]])'
const AGAIN = 'Repeating it changes nothing.'

@Resolver()
export class PurchaseResolver {
  constructor(
    private readonly steps: Steps,
    private readonly reading: ReadPurchases,
  ) {}

  @Directive(MANAGERS)
  @Mutation(() => DraftPurchaseResult, { description: 'Puts together what the point wants to buy. Open to managers of the point.' })
  async draftPurchase(@Arg('input', () => DraftPurchaseInput) input: DraftPurchaseInput, @Ctx() { actor }: RequestContext) {
    const lines = input.lines.map(line => ({ ...line }))
    return this.#told(await this.steps.draft.execute({ ...input, lines }, actor), actor)
  }

  @Directive(MANAGERS)
  @Mutation(() => ChangePurchaseDraftResult, {
    description: `Says otherwise what the point wants to buy, until it is sent. ${AGAIN} Open to managers of the point.`,
  })
  async changePurchaseDraft(
    @Arg('input', () => ChangePurchaseDraftInput) input: ChangePurchaseDraftInput,
    @Ctx() { actor }: RequestContext,
  ) {
    const lines = input.lines.map(line => ({ ...line }))
    return this.#told(await this.steps.draft.change({ ...input, lines }, actor), actor)
  }

  @Directive('@requiresScopes(scopes: [["role:sales-point-manager"], ["role:producer"]])')
  @Mutation(() => MovePurchaseResult, {
    description: `Sends, discards, cancels, declines or closes a purchase. ${AGAIN} Open to managers of the point; declining to the producer.`,
  })
  async movePurchase(@Arg('input', () => MovePurchaseInput) input: MovePurchaseInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.steps.move.step({ ...input }, actor), actor)
  }

  @Directive(PRODUCERS)
  @Mutation(() => MovePurchaseResult, { description: `Says how much comes, at what price, and when. ${AGAIN} Open to the producer.` })
  async confirmPurchase(@Arg('input', () => ConfirmPurchaseInput) input: ConfirmPurchaseInput, @Ctx() { actor }: RequestContext) {
    const lines = input.lines.map(line => ({ ...line }))
    return this.#told(await this.steps.move.confirm({ ...input, lines }, actor), actor)
  }

  @Directive(MANAGERS)
  @Mutation(() => ReceivePurchaseResult, {
    description:
      'Puts goods of a purchase on the shelf, as the point’s own. When everything has come it is delivered. Open to managers of the point.',
  })
  async receivePurchase(@Arg('input', () => ReceivePurchaseInput) input: ReceivePurchaseInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.steps.receive.execute({ ...input }, actor), actor)
  }

  @Directive(PRODUCERS)
  @Mutation(() => MovePurchaseResult, { description: `Says what is to be paid. ${AGAIN} Open to the producer.` })
  async invoicePurchase(@Arg('input', () => InvoicePurchaseInput) input: InvoicePurchaseInput, @Ctx() { actor }: RequestContext) {
    return this.#told(await this.steps.move.invoice({ ...input }, actor), actor)
  }

  @Directive(MANAGERS)
  @Mutation(() => MovePurchaseResult, {
    description: `Records that it was paid, outside the platform. ${AGAIN} Open to managers of the point.`,
  })
  async recordPurchasePayment(
    @Arg('input', () => RecordPurchasePaymentInput) input: RecordPurchasePaymentInput,
    @Ctx() { actor }: RequestContext,
  ) {
    return this.#told(await this.steps.move.pay({ ...input }, actor), actor)
  }

  #told(outcome: Purchase | Refusal, actor: Actor) {
    return outcome instanceof Refusal ? outcome : PurchaseType.from(outcome, this.reading.actions(outcome, actor))
  }
}
